import type { Authentication, HttpMethod, Model, SignIn, Table } from '../../model/model.js'
import { fallbackText } from '../environment.js'
import { usesTokens } from '../secrets.js'
import { fittedMember, member } from './json-text.js'
import { type ApiFacts, checksCaller } from './statuses.js'

/** How requests prove who sends them, in the terms of OpenAPI. */

/** The ways to sign in, by name. */
export function securitySchemes({ authentication }: Pick<Model, 'authentication'>): object {
  if (!authentication) return {}
  const { apiKey, custom, signIn } = authentication
  return {
    ...(usesTokens(authentication) && { bearer: bearerOf(authentication) }),
    ...(signIn && { signIn: signInOf(signIn) }),
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

/** The addresses are those without an environment: `docs-sign-in.ts` has those of a running API. */
function signInOf({ authorizationUrl, tokenUrl, scopes }: SignIn): object {
  const authorizationCode = {
    authorizationUrl: fallbackText(authorizationUrl),
    tokenUrl: fallbackText(tokenUrl),
    scopes: Object.fromEntries(scopes.map((name) => [name, ''])),
  }
  const description =
    'Signs you in with your account, by the authorization code flow with PKCE and no client secret.'
  return { type: 'oauth2', flows: { authorizationCode }, description }
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
