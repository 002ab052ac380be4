import type { Model } from '../model/model.js'
import { isNear } from '../model/stores.js'
import { signInHeaders } from './docs.js'
import type { ProjectFile } from './planned-file.js'
import { stringLiteral } from './quote.js'
import { isCached } from './table-cache.js'

const folder = 'src/generated/shared/cache-page'

/** The files that serve `/cache`. */
export const cachePageFiles: ProjectFile[] = ['chart', 'figures', 'files', 'page', 'routes'].map(
  (name) => ({
    path: `${folder}/${name}.ts`,
    mode: 'generated',
    view: cachePageView,
    when: hasCachePage,
  }),
)

export function hasCachePage({ cachePage, tables }: Model): boolean {
  return cachePage.for !== 'nobody' && tables.some(isCached)
}

function cachePageView(model: Model): object {
  const { api, cachePage } = model
  const roles = cachePage.for === 'roles' ? cachePage.roles : []
  return {
    title: stringLiteral(api.title),
    isNear: isNear(model),
    roles: roles.map(stringLiteral).join(', '),
    isGuarded: roles.length > 0,
    isLimited: cachePage.for === 'everyone' && cachePage.page === 'outside-production',
    headers: signInHeaders(model)
      .map((header) => `<option>${header}</option>`)
      .join(''),
  }
}
