import { quote } from '../../diagnostics/path.js'
import { didYouMean } from '../../diagnostics/suggest.js'
import { isProviderWritten, knownRoles } from './permissions.js'
import { repeatsOf } from './repeats.js'
import type { SpecScope } from './scope.js'

/** Checks who gets the pages for people. */
export function checkAudiences(scope: SpecScope): void {
  for (const key of ['docs', 'cache_page'] as const) {
    const audience = scope.draft.document[key]
    if (typeof audience === 'object' && audience.roles) checkRoles(scope, key, audience.roles)
  }
}

function checkRoles(scope: SpecScope, key: string, roles: readonly string[]): void {
  const path = [key, 'roles']
  if (!isProviderWritten(scope)) {
    const message = `${key}.roles names roles, but nothing checks who signs in. Add authentication.jwt, oauth2, api_key or custom.`
    scope.report.add('spec/no-provider', path, message, 'key')
    return
  }
  const known = knownRoles(scope)
  const repeats = repeatsOf(roles)
  roles.forEach((role, index) => {
    const place = [...path, index]
    if (repeats.has(index)) {
      const message = `${key}.roles names ${quote(role)} again. Remove it.`
      scope.report.add('spec/duplicate-value', place, message)
    } else if (known && !known.includes(role)) {
      const message = `${key}.roles has ${quote(role)}, a role that nobody can have.${didYouMean(role, known)}`
      scope.report.add('spec/unknown-role', place, message)
    }
  })
}
