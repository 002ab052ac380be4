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
  const methods = allMethods.filter((method) => (table.methods ?? allMethods).includes(method))
  const isCached =
    methods.includes('GET') && caching.enabled !== false && caching.methods?.length !== 0
  const sorts = chosen(columns, sorting, isComparable)
  const defaultSort = sortTerms(sorting.default, columns, primaryKey)
  const sorted = [...sorts.map(({ name }) => name), ...defaultSort.map(({ column }) => column)]
  return {
    methods,
    rateLimits: buildRateLimits(table, methods),
    audit: table.features?.audit ?? spec.features?.audit ?? false,
    caching: {
      ...(isCached && cachedEndpoints(caching)),
      missingSeconds: caching.negative_seconds ?? defaultMissingSeconds,
      renewingSeconds: caching.stale_while_revalidate_seconds ?? 0,
      lock: caching.lock ?? false,
      strict: caching.consistency === 'strict',
      prefix: readSetting(caching.prefix ?? spec.redis?.prefix ?? ''),
      warm: caching.warm ?? [],
    },
    pagination: pageSizes(pagination),
    filters: chosen(columns, filtering, (column) => isComparable(column) || column.nullable),
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

function cachedEndpoints(caching: CachingSpec): Pick<Caching, 'list' | 'item'> {
  const endpoint = ({ enabled, expiration_seconds: own }: NonNullable<CachingSpec['list']> = {}) =>
    enabled !== false && { ttl: own ?? caching.expiration_seconds ?? defaultSeconds }
  const list = endpoint(caching.list)
  const item = endpoint(caching.item)
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

/** Values that can't be compared can still be filtered by `isnull`. */
function isComparable({ type }: Column): boolean {
  return types[type].isComparable
}

function sortTerms(given: string | undefined, columns: Column[], primaryKey: Column[]): SortTerm[] {
  const terms = (given ?? '')
    .split(',')
    .map((term) => term.trim())
    .map((term) => ({ column: term.replace(/^-/, ''), descending: term.startsWith('-') }))
    .filter((term) => columns.some(({ name }) => name === term.column))
  const ties = primaryKey
    .filter(({ name }) => !terms.some((term) => term.column === name))
    .map(({ name }) => ({ column: name, descending: false }))
  return [...terms, ...ties]
}
