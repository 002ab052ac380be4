// Made by pylight from pylight.yaml.
import { partOf, shortened } from './cache/keys.js'
import { conditionReader, filtersByName } from './conditions.js'
import type { Filter } from './filters.js'
import { parameterReader, Problems } from './parameters.js'
import { sortReader, sortTerm } from './sorts.js'

/** A copy doesn't have it, so a copy with another `where` and the old key doesn't compile. */
declare class Parsed {
  private readonly parsed: true
}

/** A parsed list request. `within` makes one of fewer rows. */
export interface ListQuery<Where, OrderBy> extends Parsed {
  page: number
  limit: number
  where: Where
  orderBy: OrderBy[]
  skip: number
  take: number
  /** The same for equal requests: `page=1&limit=10&price__gt=5&sort=-price`. */
  key: string
}

export interface ListRules {
  /** Columns that can be filtered. */
  filters: Record<string, Filter>
  /** Columns that can be sorted. */
  sorts: string[]
  /** Columns whose NULLs the database sorts as the largest values. */
  nullsLast?: string[]
  defaultSort: string[]
  /** Added to every sort, so that pages are stable. */
  primaryKey: string[]
  pages: { size: number; maxSize: number } | { only: number }
  /** Unknown parameters to ignore. */
  ignored: string[]
}

/** Databases count rows in 32 bits. */
const maxSkip = 2 ** 31 - 1

/** Makes the function that parses a list's query string, or throws a 400. */
export function queryParser<Where extends object, OrderBy extends object>(rules: ListRules) {
  const readParameters = parameterReader({
    settings: settingsOf(rules),
    filters: filtersByName(rules.filters),
    columns: new Map(Object.entries(rules.filters).map(([name, { ops }]) => [name, ops])),
    ignored: rules.ignored,
  })
  const readConditions = conditionReader(rules.filters)
  const readSort = sortReader(rules)
  return (query: URLSearchParams): ListQuery<Where, OrderBy> => {
    const problems = new Problems()
    const { settings, filters } = readParameters(query, problems)
    const { page, limit } = readPage(settings, rules)
    const conditions = readConditions(filters, problems)
    const sort = readSort(settings.get('sort') ?? '', problems)
    problems.check()

    const where: object = { AND: conditions.map(({ where }) => where) }
    const orderBy: object[] = sort.terms.map((term) => sortTerm(term, rules))
    const parts = [
      `page=${page}`,
      `limit=${limit}`,
      ...conditions.map(({ key }) => key),
      ...(sort.shown.length > 0 ? [`sort=${sort.shown.join()}`] : []),
    ]
    const parsed = {
      page,
      limit,
      where: where as Where,
      orderBy: orderBy as OrderBy[],
      skip: (page - 1) * limit,
      take: limit,
      key: shortened(parts.join('&')),
    }
    return parsed as ListQuery<Where, OrderBy>
  }
}

type Values<Where> = { [Column in keyof Where]?: string | number | bigint | boolean }

/** The same list of only the rows with these values, which become a part of its key. */
export function within<Where, OrderBy>(
  query: ListQuery<Where, OrderBy>,
  values: Values<Where>,
): ListQuery<Where, OrderBy> {
  const narrowed = { AND: [query.where, values] } as Where
  return { ...query, where: narrowed, key: partOf(values) + query.key } as typeof query
}

/** Parameters that aren't filters. Without pagination, all pages have the same size. */
function settingsOf({ pages, sorts }: ListRules): string[] {
  return ['page', ...('only' in pages ? [] : ['limit']), ...(sorts.length > 0 ? ['sort'] : [])]
}

function readPage(settings: Map<string, string>, { pages }: ListRules) {
  const limit =
    'only' in pages
      ? pages.only
      : Math.min(positive(settings.get('limit')) ?? pages.size, pages.maxSize)
  const page = Math.min(positive(settings.get('page')) ?? 1, Math.floor(maxSkip / limit))
  return { page, limit }
}

function positive(text = ''): number | undefined {
  return /^0*[1-9]\d*$/.test(text) ? Number(text) : undefined
}

/** The answer to a list request. */
export interface PageOf<Row> {
  items: Row[]
  /** Of rows on all pages. */
  total: number
  page: number
  limit: number
  pages: number
  next_page: number | null
  prev_page: number | null
}

export function pageOf<Row>(
  items: Row[],
  total: number,
  query: { page: number; limit: number },
): PageOf<Row> {
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
