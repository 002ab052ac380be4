import type { Model, Setting, SignIn } from '../model/model.js'
import { readsVariables, settingText } from './environment.js'
import type { ProjectFile } from './planned-file.js'
import { stringLiteral } from './quote.js'
import { usesTokens } from './secrets.js'

/** The files that serve `/openapi.json` and `/docs`. */
export const docsFiles: ProjectFile[] = [
  {
    path: 'src/generated/shared/docs.ts',
    mode: 'generated',
    view: docsView,
    when: describesItself,
  },
  {
    path: 'src/generated/shared/docs-page.ts',
    mode: 'generated',
    view: docsPageView,
    when: describesItself,
  },
  {
    path: 'src/generated/shared/docs-sign-in.ts',
    mode: 'generated',
    view: signInView,
    when: signsIn,
  },
]

export function describesItself({ docs }: Model): boolean {
  return docs.for !== 'nobody'
}

/** Whether people sign in on `/docs` with their account. */
export function signsIn(model: Model): boolean {
  return model.authentication?.signIn !== undefined && describesItself(model)
}

/** For people. */
export function whoReads({ docs }: Model): string {
  if (docs.for === 'roles') return `both for ${docs.roles.join(' or ')}`
  return docs.for === 'everyone' && docs.page === 'always'
    ? 'both for everyone'
    : 'not in production'
}

function docsView(model: Model): object {
  const { authentication, docs } = model
  const roles = docs.for === 'roles' ? docs.roles : []
  return {
    roles: roles.map(stringLiteral).join(', '),
    isGuarded: roles.length > 0,
    isLimited: docs.for === 'everyone' && docs.page === 'outside-production',
    caching: roles.length > 0 ? 'private, no-cache' : 'no-cache',
    signsIn: signsIn(model),
    differs: authentication?.signIn && addressesOf(authentication.signIn).some(readsVariables),
  }
}

function docsPageView(model: Model): object {
  const { api, docs } = model
  return {
    title: stringLiteral(api.title),
    isGuarded: docs.for === 'roles',
    headers: signInHeaders(model).map(stringLiteral).join(', '),
    signsIn: signsIn(model),
  }
}

/** `shared/docs-sign-in.ts` */
function signInView({ authentication }: Model): object {
  const signIn = authentication?.signIn
  if (!signIn) return {}
  const { authorizationUrl, tokenUrl, clientId, scopes } = signIn
  const addresses = addressesOf(signIn)
  return {
    readsEnv: [...addresses, ...(clientId ? [clientId] : [])].some(readsVariables),
    authorizationUrl: settingText(authorizationUrl, 'env'),
    tokenUrl: settingText(tokenUrl, 'env'),
    clientId: clientId && settingText(clientId, 'env'),
    scopes: scopes.map(stringLiteral).join(', '),
    differs: addresses.some(readsVariables),
  }
}

function addressesOf({ authorizationUrl, tokenUrl }: SignIn): Setting[] {
  return [authorizationUrl, tokenUrl]
}

/** The headers in which requests have credentials. */
export function signInHeaders({ authentication }: Model): string[] {
  const { apiKey } = authentication ?? {}
  const isToken = usesTokens(authentication) || !apiKey
  return [...(isToken ? ['Authorization'] : []), ...(apiKey ? [apiKey.header] : [])]
}
