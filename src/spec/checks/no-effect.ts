import type { SpecPath } from '../../diagnostics/path.js'
import { typesOfFunction } from '../default-function.js'
import { valueAt } from '../shape/issues.js'
import type { CachingSpec, FeaturesSpec } from '../spec-document.js'
import { placeOf, type ScopedColumn, type SpecScope, type TableScope } from './scope.js'

/** Warns of settings that other settings make useless. */
export function checkNoEffect(scope: SpecScope): void {
  const { features } = scope.draft.document
  warnOfDisabled(scope, features, ['features'])
  for (const table of scope.tables) {
    warnOfDisabled(scope, table.table.features, [...table.path, 'features'])
    warnWithoutGet(table)
    warnOfLimits(table)
    warnOfAudit(table)
    warnOfWarming(table)
    warnOfUnique(table)
    warnOfWriteRules(table)
  }
}

function warnOfDisabled(scope: SpecScope, features: FeaturesSpec = {}, path: SpecPath): void {
  const { caching, pagination, filtering, sorting } = features
  warnBeside(scope, caching, [...path, 'caching'])
  warnBeside(scope, caching?.list, [...path, 'caching', 'list'])
  warnBeside(scope, caching?.item, [...path, 'caching', 'item'])
  warnBeside(scope, filtering, [...path, 'filtering'], ['fields'])
  warnBeside(scope, sorting, [...path, 'sorting'], ['fields'])
  warnBeside(scope, pagination, [...path, 'pagination'], ['default_page_size'])
}

/** Warns of each key beside `enabled: false`, or only of those that are listed. */
function warnBeside(
  scope: SpecScope,
  settings: { enabled?: boolean | undefined } | undefined,
  path: SpecPath,
  only?: readonly string[],
): void {
  if (settings?.enabled !== false) return
  for (const key of Object.keys(valueAt(scope.draft.written, path) ?? {})) {
    if (key === 'enabled' || (only && !only.includes(key))) continue
    warn(scope, [...path, key], `${placeOf(scope, path)}.enabled is false`)
  }
}

function warnWithoutGet({ spec, table, path }: TableScope): void {
  if (!table.methods || table.methods.includes('GET')) return
  for (const key of ['caching', 'pagination', 'filtering', 'sorting'] as const) {
    const given = table.features?.[key]
    if (given && given.enabled !== false) {
      warn(spec, [...path, 'features', key], `${table.name}.methods has no GET`)
    }
  }
}

function warnOfLimits({ spec, table, path }: TableScope): void {
  for (const method of Object.keys(table.rate_limits ?? {})) {
    if (!table.methods || table.methods.some((known) => known === method)) continue
    warn(spec, [...path, 'rate_limits', method], `${table.name}.methods has no ${method}`)
  }
}

function warnOfAudit({ spec, table, path }: TableScope): void {
  if (!table.features?.audit || table.methods?.some((method) => method !== 'GET') !== false) return
  warn(spec, [...path, 'features', 'audit'], `${table.name}.methods has no write`)
}

function warnOfWarming({ spec, table, path }: TableScope): void {
  const own = table.features?.caching
  const project = spec.draft.document.features?.caching
  if (!own?.warm?.length || own.enabled === false) return
  const why = whyListsAreNotCached(own, project)
  if (why) warn(spec, [...path, 'features', 'caching', 'warm'], why)
}

function whyListsAreNotCached(own: CachingSpec, project: CachingSpec = {}): string | undefined {
  if ((own.enabled ?? project.enabled) === false) return 'caching is not enabled'
  if ((own.list?.enabled ?? project.list?.enabled) === false) return 'lists are not cached'
  return (own.methods ?? project.methods)?.length === 0 ? 'no method is cached' : undefined
}

function warnOfUnique({ spec, path, columns, primaryKey }: TableScope): void {
  const [only = '', ...others] = primaryKey
  if (others.length > 0 || !columns.get(only)?.unique) return
  warn(spec, [...path, 'columns', only, 'unique'], 'a primary key is unique')
}

function warnOfWriteRules({ spec, path, columns, primaryKey }: TableScope): void {
  for (const [name, column] of columns) {
    const at = [...path, 'columns', name]
    const isKey = primaryKey.includes(name)
    const why = column.write_once && whyNeverWritten(column, isKey)
    if (why) warn(spec, [...at, 'write_once'], why)
    if (column.generated) {
      for (const key of ['read_only', 'write_once', 'updated_at'] as const) {
        if (column[key] !== undefined) warn(spec, [...at, key], 'the database fills the column in')
      }
    }
    if (column.read_only === false && isKey && primaryKey.length === 1 && isCounted(column)) {
      warn(spec, [...at, 'read_only'], 'the database numbers the rows')
    }
  }
}

function whyNeverWritten(column: ScopedColumn, isKey: boolean): string | undefined {
  if (isKey) return 'a row keeps its key'
  if (column.read_only) return 'read_only is true'
  if (column.updated_at && column.read_only !== false) return 'every write sets the column'
  return undefined
}

function isCounted({ type, default: given, references }: ScopedColumn): boolean {
  const canCount = typesOfFunction('autoincrement').includes(type)
  return given === 'autoincrement' || (given === undefined && canCount && !references)
}

function warn(scope: SpecScope, path: SpecPath, why: string): void {
  const message = `${placeOf(scope, path)} does nothing: ${why}. Remove one of the two.`
  scope.report.add('spec/no-effect', path, message, 'key')
}
