import type { Model } from '../model/model.js'
import { tenantHeaders } from '../model/row-rules.js'
import * as authentication from './authentication.js'
import type { ProjectFile } from './planned-file.js'
import { hasColumnRules } from './table-columns.js'
import { hasRowRules } from './table-rows.js'
import { usesTokens } from './secrets.js'

/** The files of `src/generated/shared/auth`, and those that say more where users sign in. */
export const authenticationFiles: ProjectFile[] = [
  ...['api-error', 'errors'].map((name): ProjectFile => {
    const path = `src/generated/shared/${name}.ts`
    return { path, mode: 'generated', view: authentication.hasAuthenticationView }
  }),
  fileFor('guards', isUsed, authentication.guardsView),
  fileFor('principal', isUsed, authentication.tenantHeadersView),
  fileFor('authenticate', isUsed, authentication.authenticateView),
  fileFor('challenge', isUsed, authentication.challengeView),
  fileFor('bearer', takesTokens),
  fileFor('claims', readsClaims),
  fileFor('rows', hasRules),
  fileFor('tenants', hasTenantHeader),
  fileFor('owners', authentication.hasTextOwners, authentication.ownersView),
  {
    ...fileFor('owner-columns', authentication.hasTextOwners, authentication.ownerColumnsView),
    template: ({ provider }) => `src/generated/shared/auth/owner-columns.${provider}.ts`,
  },
  fileFor('columns', ({ tables }) => tables.some(hasColumnRules)),
  fileFor('jwt', usesJwt, authentication.jwtView),
  {
    ...fileFor('oauth2', usesOauth, authentication.oauth2View),
    template: ({ authentication: used }) =>
      `src/generated/shared/auth/oauth2.${used?.oauth2?.kind ?? 'userinfo'}.ts`,
  },
  fileFor('api-key', usesKeys, authentication.apiKeyView),
  { path: 'src/custom/authenticate.ts', mode: 'once', view: () => ({}), when: isCustom },
]

function fileFor(
  name: string,
  when: (model: Model) => boolean,
  view: ProjectFile['view'] = () => ({}),
): ProjectFile {
  return { path: `src/generated/shared/auth/${name}.ts`, mode: 'generated', view, when }
}

function isUsed(model: Model): boolean {
  return model.authentication !== undefined
}

function takesTokens(model: Model): boolean {
  return usesTokens(model.authentication)
}

function hasRules({ tables }: Model): boolean {
  return tables.some(hasRowRules)
}

function hasTenantHeader(model: Model): boolean {
  return tenantHeaders(model).length > 0
}

function readsClaims(model: Model): boolean {
  return takesTokens(model) || hasRules(model)
}

function usesJwt({ authentication: used }: Model): boolean {
  return used?.jwt !== undefined
}

function usesOauth({ authentication: used }: Model): boolean {
  return used?.oauth2 !== undefined
}

function usesKeys({ authentication: used }: Model): boolean {
  return used?.apiKey !== undefined
}

function isCustom({ authentication: used }: Model): boolean {
  return used?.custom === true
}
