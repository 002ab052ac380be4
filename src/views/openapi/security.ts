import type { Authentication, HttpMethod, Model, Table } from '../../model/model.js'
import { usesTokens } from '../secrets.js'
import { fittedMember, member } from './json-text.js'
import { type ApiFacts, checksCaller } from './statuses.js'

/** How requests prove who sends them, in the terms of OpenAPI. */

/** The ways to sign in, by name. */
export function securitySchemes({ authentication }: Pick<Model, 'authentication'>): object {
  if (!authentication) return {}
  const { apiKey, custom } = authentication
  return {
    ...(usesTokens(authentication) && { bearer: bearerOf(authentication) }),
    ...(apiKey && {
      apiKey: { type: 'apiKey', in: 'header', name: apiKey.header, description: 'Your key.' },
    }),
    ...(custom && {
      custom: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: 'What src/custom/authenticate.ts of the API accepts.',
      },
    }),
  }
}

function bearerOf({ jwt, oauth2 }: Authentication): object {
  const issuers = [
    ...(jwt ? ['a JSON Web Token (JWT) that this API verifies'] : []),
    ...(oauth2 ? ['an access token of the OAuth 2.0 server'] : []),
  ]
  const description = `The header \`Authorization: Bearer …\` with ${issuers.join(', or ')}.`
  return { type: 'http', scheme: 'bearer', ...(jwt && { bearerFormat: 'JWT' }), description }
}

/** Where an operation differs from the whole API, and the roles that may use it. */
export function guardsOf(table: Table, method: HttpMethod, { schemes }: ApiFacts): string[] {
  const guard = table.guards?.[method]
  if (guard === undefined) return []
  if (guard !== 'public')
    return guard.roles.length > 0 ? [fittedMember('x-roles', guard.roles, '        ')] : []
  const optional = checksCaller(table, method) ? ['{}', ...schemes] : []
  return [member('security', `[${optional.join(', ')}]`)]
}
