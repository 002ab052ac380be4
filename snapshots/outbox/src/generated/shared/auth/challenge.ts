// Made by pylight from pylight.yaml.
import { ApiError, type FieldError } from '../api-error.js'

/** How clients sign in: the `WWW-Authenticate` header (RFC 9110, 11.6.1). */
const scheme = 'Bearer realm="Pylight API"'

/** The codes of RFC 6750, 3.1. */
type Code = 'invalid_token' | 'insufficient_scope'

/** A 401 or a 403 that tells clients what credentials they need. */
export class Refused extends ApiError {
  readonly challenge: string

  constructor(status: 401 | 403, detail: string, code?: Code, errors?: FieldError[]) {
    super(status, detail, errors)
    const description = detail.replaceAll(/[^ -~]|["\\]/g, '')
    this.challenge = code
      ? `${scheme}, error="${code}", error_description="${description}"`
      : scheme
  }
}

/** Credentials that can't be accepted. */
export function invalidToken(detail: string): Refused {
  return new Refused(401, detail, 'invalid_token')
}
