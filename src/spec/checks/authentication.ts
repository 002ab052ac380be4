import { quote, type SpecPath } from '../../diagnostics/path.js'
import { listOf } from '../../diagnostics/suggest.js'
import { algorithmFamilies, type AlgorithmFamily, type TokenAlgorithm } from '../vocabulary.js'
import { valueAt } from '../shape/issues.js'
import { checkApiKey } from './api-key.js'
import { repeatsOf } from './repeats.js'
import type { SpecScope } from './scope.js'

/** Checks that each provider has what it needs, and no more than it can use. */
export function checkAuthentication(scope: SpecScope): void {
  const { jwt, oauth2, api_key, roles = [] } = scope.draft.document.authentication ?? {}
  if (jwt) checkJwt(scope, jwt)
  if (oauth2) checkOauth(scope, oauth2)
  if (api_key) checkApiKey(scope, api_key)
  for (const index of repeatsOf(roles)) {
    const message = `authentication.roles lists ${quote(roles[index])} again. Remove it.`
    scope.report.add('spec/duplicate-value', ['authentication', 'roles', index], message)
  }
}

type AuthenticationDraft = NonNullable<SpecScope['draft']['document']['authentication']>
type Jwt = NonNullable<AuthenticationDraft['jwt']>

const keyNames = ['secret_key', 'public_key', 'jwks_url'] as const

function checkJwt(scope: SpecScope, jwt: Jwt): void {
  const path = ['authentication', 'jwt']
  const given = keyNames.filter((name) => isWritten(scope, [...path, name]))
  const [first, second] = given
  if (first === undefined) {
    const message = `authentication.jwt has no key to verify tokens with. Add ${listOf(keyNames, 'or')}.`
    scope.report.add('spec/incomplete-provider', path, message, 'key')
  } else if (second !== undefined) {
    const message = `authentication.jwt has ${listOf(given)}. Keep one of them.`
    scope.report.add('spec/incomplete-provider', [...path, second], message, 'key')
  } else {
    checkAlgorithms(scope, first, jwt.algorithms ?? [])
  }
  if (jwt.jwks_url === undefined) return
  for (const key of ['issuer', 'audience'] as const) {
    if (isWritten(scope, [...path, key])) continue
    const message = `authentication.jwt.jwks_url needs ${key}: the server may sign tokens for others with the same keys. Add it.`
    scope.report.add('spec/incomplete-provider', [...path, 'jwks_url'], message, 'key')
  }
}

function checkAlgorithms(
  scope: SpecScope,
  key: (typeof keyNames)[number],
  algorithms: readonly TokenAlgorithm[],
): void {
  const path = ['authentication', 'jwt', 'algorithms']
  const [first] = algorithms
  const family = first && familyOf(first)
  const isSecret = key === 'secret_key'
  algorithms.forEach((algorithm, index) => {
    const report = (why: string) => {
      const message = `authentication.jwt.algorithms: ${algorithm} ${why}`
      scope.report.add('spec/bad-algorithm', [...path, index], message)
    }
    const isOfSecret = familyOf(algorithm) === 'HS'
    if (isOfSecret !== isSecret) {
      const fitting = isSecret ? algorithmFamilies.HS : ['RS256', 'PS256', 'ES256', 'EdDSA']
      report(`cannot be verified with ${key}. Use ${listOf(fitting, 'or')}.`)
    } else if (familyOf(algorithm) !== family) {
      report(`is of another family than ${String(first)}, and a key is of one family. Keep one.`)
    }
  })
  for (const index of repeatsOf(algorithms)) {
    const message = `authentication.jwt.algorithms lists ${quote(algorithms[index])} again. Remove it.`
    scope.report.add('spec/duplicate-value', [...path, index], message)
  }
}

function familyOf(algorithm: TokenAlgorithm): AlgorithmFamily | undefined {
  const families = Object.entries(algorithmFamilies) as [AlgorithmFamily, readonly string[]][]
  return families.find(([, names]) => names.includes(algorithm))?.[0]
}

function checkOauth(scope: SpecScope, oauth2: NonNullable<AuthenticationDraft['oauth2']>): void {
  const path = ['authentication', 'oauth2']
  const has = (key: string) => isWritten(scope, [...path, key])
  const report = (key: string | undefined, message: string) => {
    const place = key === undefined ? path : [...path, key]
    scope.report.add('spec/incomplete-provider', place, `authentication.oauth2 ${message}`, 'key')
  }
  if (has('introspection_url') && has('userinfo_url')) {
    report('userinfo_url', 'has introspection_url and userinfo_url. Keep one of them.')
  } else if (has('introspection_url')) {
    const missing = (['client_id', 'client_secret'] as const).filter((key) => !has(key))
    if (missing.length > 0) {
      report(undefined, `has no ${listOf(missing, 'and no')}, which introspection_url needs.`)
    }
  } else if (!has('userinfo_url')) {
    const others = oauth2.authorization_url ?? oauth2.token_url
    const hint = others === undefined ? '' : ' authorization_url and token_url are for clients.'
    report(undefined, `cannot verify a token. Add introspection_url or userinfo_url.${hint}`)
  }
}

function isWritten({ draft }: SpecScope, path: SpecPath): boolean {
  return valueAt(draft.written, path) !== undefined
}
