import { databases } from '../databases/databases.js'
import type { CachingSpec, FeaturesSpec, SpecDocument, TableSpec } from '../spec/spec-document.js'
import { readSetting } from '../spec/settings.js'
import { ignoredParameters, type Provider } from '../spec/vocabulary.js'
import { types } from '../types/types.js'
import type { Caching, Column, SortTerm, Table } from './model.js'
import { buildRateLimits } from './requests.js'

type Features = Pick<
  Table,
  | 'caching'
  | 'pagination'
  | 'filters'
  | 'ignoredParameters'
  | 'sorts'
  | 'nullsLast'
  | 'defaultSort'
  | 'methods'
  | 'rateLimits'
  | 'audit'
  | 'client'
>

const allMethods: Table['methods'] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

const defaultSeconds = 300
const defaultMissingSeconds = 5
const defaultPageSize = 10
const defaultMaxPageSize = 100

/** A table's features: its settings override the project's, which override the defaults. */
export function buildFeatures(
  spec: Pick<SpecDocument, 'features' | 'redis'> & { provider: Provider },
  table: TableSpec,
  columns: Column[],
  primaryKey: Column[],
): Features {
  const { caching, pagination, filtering, sorting } = mergeFeatures(spec.features, table.features)
  const usual: Table['methods'] = table.view ? ['GET'] : allMethods
  const methods = allMethods.filter((method) => (table.methods ?? usual).includes(method))
  const isKnown = !table.view || table.of !== undefined
  const isCached =
    isKnown && methods.includes('GET') && caching.enabled !== false && caching.methods?.length !== 0
  const sorts = chosen(columns, sorting, isComparable)
  const ties = primaryKey.length > 0 ? primaryKey : columns.filter(isComparable)
  const defaultSort = sortTerms(sorting.default, columns, ties)
  const sorted = [...sorts.map(({ name }) => name), ...defaultSort.map(({ column }) => column)]
  return {
    methods,
    rateLimits: buildRateLimits(table, methods),
    audit: table.features?.audit ?? spec.features?.audit ?? false,
    client: table.features?.client ?? spec.features?.client ?? true,
    caching: {
      ...(isCached && cachedEndpoints(caching, primaryKey.length > 0)),
      missingSeconds: caching.negative_seconds ?? defaultMissingSeconds,
      renewingSeconds: caching.stale_while_revalidate_seconds ?? 0,
      lock: caching.lock ?? false,
      strict: caching.consistency === 'strict',
      store: caching.store ?? spec.redis?.store ?? 'redis',
      fastPath: isCached && (caching.fast_path ?? false),
      outbox: caching.outbox ?? false,
      prefix: readSetting(caching.prefix ?? spec.redis?.prefix ?? ''),
      warm: caching.warm ?? [],
    },
    pagination: pageSizes(pagination),
    filters: chosen(columns, filtering, isFilterable),
    ignoredParameters: filtering.ignore ?? [...ignoredParameters],
    sorts,
    nullsLast: columns.filter(
      ({ name, nullable }) =>
        databases[spec.provider].sortsNullsLast && nullable && sorted.includes(name),
    ),
    defaultSort,
  }
}

/** Merges key by key; a list of the table replaces the project's. */
function mergeFeatures(project: FeaturesSpec = {}, table: FeaturesSpec = {}) {
  return {
    caching: {
      ...project.caching,
      ...table.caching,
      list: { ...project.caching?.list, ...table.caching?.list },
      item: { ...project.caching?.item, ...table.caching?.item },
    },
    pagination: { ...project.pagination, ...table.pagination },
    filtering: { ...project.filtering, ...table.filtering },
    sorting: { ...project.sorting, ...table.sorting },
  }
}

function cachedEndpoints(caching: CachingSpec, hasItem: boolean): Pick<Caching, 'list' | 'item'> {
  const endpoint = ({ enabled, expiration_seconds: own }: NonNullable<CachingSpec['list']> = {}) =>
    enabled !== false && { ttl: own ?? caching.expiration_seconds ?? defaultSeconds }
  const list = endpoint(caching.list)
  const item = hasItem && endpoint(caching.item)
  return { ...(list && { list }), ...(item && { item }) }
}

function pageSizes(given: NonNullable<FeaturesSpec['pagination']>): Table['pagination'] {
  const { enabled = true, default_page_size: size, max_page_size: max } = given
  return {
    enabled,
    defaultPageSize: size ?? Math.min(defaultPageSize, max ?? defaultPageSize),
    maxPageSize: max ?? Math.max(defaultMaxPageSize, size ?? 0),
  }
}

/** The columns that a feature names, or every visible one that suits it. */
function chosen(
  columns: Column[],
  { enabled, fields }: { enabled?: boolean | undefined; fields?: string[] | undefined },
  suits: (column: Column) => boolean,
): Column[] {
  if (enabled === false) return []
  return columns.filter((column) =>
    fields ? fields.includes(column.name) : !column.hidden && suits(column),
  )
}

/** Any column that has NULLs can be filtered by `isnull`. */
function isFilterable({ type, nullable }: Column): boolean {
  return types[type].filter.operators.length > 0 || nullable
}

function isComparable({ type }: Column): boolean {
  return types[type].isComparable
}

/** @param lastColumns what rows that are otherwise equal are sorted by, so that pages are stable */
function sortTerms(
  given: string | undefined,
  columns: Column[],
  lastColumns: Column[],
): SortTerm[] {
  const terms = (given ?? '')
    .split(',')
    .map((term) => term.trim())
    .map((term) => ({ column: term.replace(/^-/, ''), descending: term.startsWith('-') }))
    .filter((term) => columns.some(({ name }) => name === term.column))
  const ties = lastColumns
    .filter(({ name }) => !terms.some((term) => term.column === name))
    .map(({ name }) => ({ column: name, descending: false }))
  return [...terms, ...ties]
}
