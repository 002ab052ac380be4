import type { Model } from '../model/model.js'
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
]

export function describesItself({ docs }: Model): boolean {
  return docs.for !== 'nobody'
}

/** For people. */
export function whoReads({ docs }: Model): string {
  if (docs.for === 'roles') return `both for ${docs.roles.join(' or ')}`
  return docs.for === 'everyone' && docs.page === 'always'
    ? 'both for everyone'
    : 'not in production'
}

function docsView({ docs }: Model): object {
  const roles = docs.for === 'roles' ? docs.roles : []
  return {
    roles: roles.map(stringLiteral).join(', '),
    isGuarded: roles.length > 0,
    isLimited: docs.for === 'everyone' && docs.page === 'outside-production',
    caching: roles.length > 0 ? 'private, no-cache' : 'no-cache',
  }
}

function docsPageView(model: Model): object {
  const { api, docs } = model
  return {
    title: stringLiteral(api.title),
    isGuarded: docs.for === 'roles',
    headers: signInHeaders(model).map(stringLiteral).join(', '),
  }
}

/** The headers in which requests have credentials. */
export function signInHeaders({ authentication }: Model): string[] {
  const { apiKey } = authentication ?? {}
  const isToken = usesTokens(authentication) || !apiKey
  return [...(isToken ? ['Authorization'] : []), ...(apiKey ? [apiKey.header] : [])]
}
