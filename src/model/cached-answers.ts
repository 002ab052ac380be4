import type { CachedAnswers, Table } from './model.js'

/** What is never answered isn't cached either. */
export function cachedAnswers({
  methods,
  caching,
}: Pick<Table, 'methods' | 'caching'>): CachedAnswers {
  const reads = methods.includes('GET')
  return { lists: reads && caching.list !== undefined, rows: reads && caching.item !== undefined }
}
