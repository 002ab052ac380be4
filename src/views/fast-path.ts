import type { Model, Table } from '../model/model.js'
import { stringLiteral } from './quote.js'
import { isCached } from './table-cache.js'

/** Views of the reads that skip the router of Express. */

export function hasFastPath({ tables }: Pick<Model, 'tables'>): boolean {
  return tables.some(isFast)
}

export function isFast(table: Table): boolean {
  return table.caching.fastPath && isCached(table)
}

/** A call of `direct` around middleware, if there is a fast path. */
export function directly(model: Pick<Model, 'tables'>, middleware: string, path?: string): string {
  if (!hasFastPath(model)) return middleware
  return `direct(${middleware}${path === undefined ? '' : `, ${stringLiteral(path)}`})`
}

/** `shared/server.ts` */
export function serverView(model: Model): object {
  return { hasFastPath: hasFastPath(model), answer: hasFastPath(model) ? 'answer' : 'app' }
}

/** `shared/security-headers.ts` */
export function securityHeadersView(model: Model): object {
  return { hasFastPath: hasFastPath(model), setHeaders: directly(model, 'setHeaders') }
}
