// Made by pylight from pylight.yaml.
import { shortened } from './cache/keys.js'
import { type Filter, filterReader } from './filters.js'
import { sortReader, sortTerm } from './sorts.js'

/** A list request, understood. */
export interface ListQuery<Where, OrderBy> {
  page: number
  limit: number
  where: Where
  orderBy: OrderBy[]
  skip: number
  take: number
  /** The request in its one spelling: `page=1&limit=10&price__gt=5&sort=-price`. */
  key: string
}

export interface ListRules {
  /** What can be filtered, and how. */
  filters: Record<string, Filter>
  /** Columns that can be sorted by. */
  sorts: string[]
  defaultSort: string[]
  /** Ends every sort, so that pages are stable. */
  primaryKey: string[]
  pages: { size: number; maxSize: number } | { only: number }
}

/** Databases count rows in 32 bits. */
const maxSkip = 2 ** 31 - 1

/** Makes the function that reads a list's query string; what the table can't do is a 400. */
export function listQuery<Where extends object, OrderBy extends object>(rules: ListRules) {
  const readFilters = filterReader(rules.filters)
  const readSort = sortReader(rules)
  return (query: URLSearchParams): ListQuery<Where, OrderBy> => {
    const { page, limit } = readPage(query, rules)
    const filters = readFilters(query)
    const sort = readSort(query)

    const where: object = { AND: filters.map(({ where }) => where) }
    const orderBy: object[] = sort.terms.map(sortTerm)
    const parts = [
      `page=${page}`,
      `limit=${limit}`,
      ...filters.map(({ key }) => key),
      ...(sort.shown.length > 0 ? [`sort=${sort.shown.join()}`] : []),
    ]
    return {
      page,
      limit,
      where: where as Where,
      orderBy: orderBy as OrderBy[],
      skip: (page - 1) * limit,
      take: limit,
      key: shortened(parts.join('&')),
    }
  }
}

function readPage(query: URLSearchParams, { pages }: ListRules) {
  if ('only' in pages) return { page: 1, limit: pages.only }
  const limit = Math.min(positive(query.get('limit')) ?? pages.size, pages.maxSize)
  const page = Math.min(positive(query.get('page')) ?? 1, Math.floor(maxSkip / limit))
  return { page, limit }
}

function positive(text: string | null): number | undefined {
  return text && /^0*[1-9]\d*$/.test(text) ? Number(text) : undefined
}

/** The envelope of a list. */
export function pageOf<Row>(items: Row[], total: number, query: { page: number; limit: number }) {
  const { page, limit } = query
  const pages = Math.ceil(total / limit)
  return {
    items,
    total,
    page,
    limit,
    pages,
    next_page: page < pages ? page + 1 : null,
    prev_page: page > 1 ? page - 1 : null,
  }
}
