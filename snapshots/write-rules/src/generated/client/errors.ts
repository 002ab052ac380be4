// Made by pylight from pylight.yaml.

export interface FieldError {
  field: string
  message: string
}

/** What the API answers instead of a success. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly errors: readonly FieldError[]
  readonly headers: Headers

  constructor({ status, headers }: Response, detail: string, errors: readonly FieldError[]) {
    super(detail)
    this.status = status
    this.headers = headers
    this.errors = errors
  }

  /** The columns or parameters that are wrong. */
  get fields(): string[] {
    return this.errors.map(({ field }) => field)
  }

  /** The seconds after which a request may succeed, if the API says so. */
  get retryAfter(): number | undefined {
    return secondsOf(this.headers)
  }
}

/** 400: the input is wrong. */
export class ValidationError extends ApiError {}
/** 401: nobody is signed in, or the token isn't valid any more. */
export class AuthenticationError extends ApiError {}
/** 403: others may do this. */
export class ForbiddenError extends ApiError {}
/** 404: there is no such row, or it isn't the caller's. */
export class NotFoundError extends ApiError {}
/** 409: a value must be unique, or a row refers to another one. */
export class ConflictError extends ApiError {}
/** 429: too many requests. */
export class RateLimitError extends ApiError {}
/** 503: the database can't be reached. */
export class UnavailableError extends ApiError {}

const errors: Record<number, typeof ApiError> = {
  400: ValidationError,
  401: AuthenticationError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
  503: UnavailableError,
}

/** The error that an answer stands for. */
export function errorOf(response: Response, text: string): ApiError {
  const Kind = errors[response.status] ?? ApiError
  const { detail, errors: fields } = parsed(text)
  return new Kind(response, detail ?? `HTTP ${response.status}`, fields ?? [])
}

/** Proxies answer errors that aren't JSON. */
function parsed(text: string): { detail?: string; errors?: FieldError[] } {
  try {
    return Object(JSON.parse(text)) as object
  } catch {
    return {}
  }
}

/** `Retry-After`, which is a number of seconds or a date. */
export function secondsOf(headers: Headers): number | undefined {
  const text = headers.get('Retry-After')
  if (text === null) return undefined
  const seconds = Number(text)
  if (!Number.isNaN(seconds)) return seconds
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000)
}
