import type { CachedAnswers, Table } from './model.js'

/** Only methods that the table serves are cached. */
export function cachedAnswers({
  methods,
  caching,
}: Pick<Table, 'methods' | 'caching'>): CachedAnswers {
  const reads = methods.includes('GET')
  return { lists: reads && caching.list !== undefined, rows: reads && caching.item !== undefined }
}
