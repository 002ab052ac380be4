import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { InternalError } from '../diagnostics/internal-error.js'
import { Report, type SpecPlaces } from '../diagnostics/report.js'
import { columnsOf, nameOf } from '../spec/column-lists.js'
import { databases } from '../databases/databases.js'
import { resolveProvider } from '../spec/provider.js'
import { readSetting } from '../spec/settings.js'
import type { SpecDocument } from '../spec/spec-document.js'
import { types } from '../types/types.js'
import { buildAuthentication } from './authentication.js'
import { Closure } from './closure.js'
import { buildEnums } from './enums.js'
import { buildColumns } from './columns.js'
import { ConstraintNames, type ConstraintParts } from './constraint-names.js'
import { buildFeatures } from './features.js'
import { buildForeignKeys, foreignKeyConstraints } from './foreign-keys.js'
import { groupBy } from './group.js'
import { buildGuards } from './guards.js'
import { indexSql, needsSql } from './indexes.js'
import type { ForeignKey, Index, Model, Provider, SqlIndex, Table } from './model.js'
import {
  reportCollisions,
  reportCompoundNames,
  reportRelationCollisions,
} from './name-collisions.js'
import { nameTable } from './names.js'
import type { PackageManager } from './package-manager.js'
import { shownTables, withKnownViews } from './views.js'
import { buildRequests } from './requests.js'
import { buildRowRules, ruledReferences } from './row-rules.js'
import { reportReservedNames } from './reserved-collisions.js'
import { compoundName, partsOf, readKeys, type KeyedTable, type KeyList } from './table-keys.js'

export interface BuildOptions {
  /** The database named on the command line; overrides the spec's. */
  provider?: Provider | undefined
  /** Default: npm. */
  packageManager?: PackageManager | undefined
  /** Positions of paths in the source; without them diagnostics have no lines. */
  places?: SpecPlaces | undefined
}

/** Resolves a validated spec. The diagnostics report names that collide. */
export function buildModel(
  spec: SpecDocument,
  { provider: named, packageManager = { name: 'npm' }, places = noPlaces }: BuildOptions = {},
): { model: Model; diagnostics: Diagnostic[] } {
  const provider = resolveProvider(spec, named)
  if (!provider) throw new InternalError('The spec passed validation without a provider.')

  const usualSchema = usualSchemaOf(spec, provider)
  const specs = withKnownViews(spec.tables.map((table) => readKeys(table, usualSchema))).sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  )
  const constraints = nameConstraints(specs, provider)
  const { foreignKeys, collisions } = buildForeignKeys(specs, constraints)
  const tables = buildTables({ ...spec, provider }, specs, foreignKeys, constraints)
  const at = new Map(spec.tables.map(({ name }, index) => [name, index]))
  const report = new Report(places)
  const enumNames = Object.keys(spec.enums ?? {})
  const inOrder = tables.toSorted((a, b) => (at.get(a.name) ?? 0) - (at.get(b.name) ?? 0))
  reportReservedNames(inOrder, at, report, enumNames)
  reportCollisions(inOrder, at, report, enumNames)
  reportCompoundNames(inOrder, at, report)
  reportRelationCollisions(collisions, at, report)
  const enums = buildEnums(spec.enums, provider, usualSchema)
  const authentication = buildAuthentication(spec, tables)
  const model = {
    provider,
    packageManager,
    ...buildSettings(spec),
    ...buildRequests(spec),
    ...(authentication && { authentication }),
    enums,
    tables,
  }
  return { model, diagnostics: report.list() }
}

/** The schema of tables that name none; undefined where no table or enum names one. */
function usualSchemaOf({ tables, enums = {} }: SpecDocument, provider: Provider) {
  const ofEnums = Object.values(enums).map((one) => (Array.isArray(one) ? undefined : one.schema))
  const names = [...tables.map(({ schema }) => schema), ...ofEnums]
  return names.every((name) => name === undefined) ? undefined : databases[provider].defaultSchema
}

const noPlaces: SpecPlaces = { file: '', locate: () => undefined, compare: () => 0 }

function buildSettings({
  database,
  redis,
  features,
  swagger,
}: SpecDocument): Pick<Model, 'database' | 'redis' | 'api'> {
  const nearBytes = features?.caching?.near?.max_bytes
  return {
    database: { url: readSetting(database.url) },
    redis: {
      store: redis?.store ?? 'redis',
      url: readSetting(redis?.url ?? '${REDIS_URL:-redis://localhost:6379/0}'),
      prefix: readSetting(redis?.prefix ?? ''),
      onUndelivered: redis?.on_undelivered ?? 'answer',
      ...(nearBytes !== undefined && { nearBytes }),
    },
    api: {
      title: swagger?.title ?? 'Pylight API',
      version: swagger?.version ?? '1.0.0',
      description: swagger?.description ?? '',
    },
  }
}

function nameConstraints(specs: KeyedTable[], provider: Provider): ConstraintNames {
  const all = specs.flatMap((table): ConstraintParts[] => [
    partsOf(table, 'pkey', table.primaryKeyList),
    ...table.uniques.map((list) => partsOf(table, 'key', list)),
    ...table.indexes.map((list) => partsOf(table, 'idx', list)),
    ...table.sqlIndexes.map((index) => {
      const name = nameOf(index)
      return partsOf(table, 'idx', {
        columns: columnsOf(index),
        ...(name !== undefined && { name }),
      })
    }),
    ...foreignKeyConstraints(table),
  ])
  return new ConstraintNames(all, specs, provider)
}

function buildTables(
  project: Project,
  specs: KeyedTable[],
  foreignKeys: ForeignKey[],
  constraints: ConstraintNames,
): Table[] {
  const byTable = groupBy(foreignKeys, ({ table }) => table)
  const byTarget = groupBy(foreignKeys, ({ target }) => target)
  const tables = specs.map((table) =>
    buildTable(table, {
      project,
      foreignKeys: byTable.get(table.name) ?? [],
      referencedBy: byTarget.get(table.name) ?? [],
      ...nameIndexes(table, constraints, project.provider),
    }),
  )
  const ruled = tables.filter(({ rowRules }) => rowRules)
  const closure = new Closure(tables, shownTables(specs))
  return tables.map((table) => {
    const shownBy = closure.viewsOf(table)
    return {
      ...table,
      ruledReferences: ruledReferences(table, ruled),
      writes: closure.writesOf(table),
      ...(shownBy.length > 0 && { shownBy }),
    }
  })
}

function nameIndexes(table: KeyedTable, names: ConstraintNames, provider: Provider) {
  const index =
    (kind: ConstraintParts['kind']) =>
    (list: KeyList): Index => {
      return { ...list, name: names.nameOf(partsOf(table, kind, list)) }
    }
  return {
    primaryKeyName: index('pkey')(table.primaryKeyList).name,
    uniques: table.uniques.map(index('key')),
    indexes: table.indexes.map(index('idx')),
    sqlIndexes: table.sqlIndexes.filter(needsSql).map((one): SqlIndex => {
      const named = {
        ...one,
        name: one.name ?? names.nameOf(partsOf(table, 'idx', { columns: columnsOf(one) })),
      }
      const sql = indexSql(named, table, provider)
      return { name: named.name, isUnique: one.unique === true, columns: columnsOf(one), sql }
    }),
  }
}

export type TableWithoutWrites = Omit<Table, 'writes'>

/** Input shared by all tables. */
export interface Project extends Pick<
  SpecDocument,
  'database' | 'features' | 'redis' | 'authentication' | 'enums'
> {
  provider: Provider
}

/** Input for one table besides its own spec. */
export interface Surroundings extends Pick<
  Table,
  'foreignKeys' | 'referencedBy' | 'primaryKeyName' | 'uniques' | 'indexes' | 'sqlIndexes'
> {
  project: Project
}

function buildTable(
  table: KeyedTable,
  { project, ...surroundings }: Surroundings,
): TableWithoutWrites {
  const { name, databaseName, schema, primaryKey: keyColumns } = table
  const { description, model } = table.spec
  const names = nameTable(name, model)
  const guards = buildGuards(project, table.spec)
  const references = singleReferences(surroundings.foreignKeys)
  const columns = buildColumns(table, names.model, references, project.enums)
  const rowRules = buildRowRules(table.spec, columns)
  const primaryKey = keyColumns.flatMap((key) => columns.filter((column) => column.name === key))
  return {
    name,
    databaseName,
    ...(schema !== undefined && { schema }),
    ...(description && { description }),
    names,
    ...(table.spec.view && { isView: true as const }),
    managed: table.spec.managed ?? project.database.managed !== false,
    columns,
    primaryKey,
    hasExactKey:
      !table.spec.view &&
      primaryKey.every(({ type }) => types[type].on[project.provider].comparesExactly),
    ...(keyColumns.length > 1 && { compoundKey: compoundName(keyColumns) }),
    ...surroundings,
    ...(guards && { guards }),
    ...(rowRules.length > 0 && { rowRules }),
    ruledReferences: [],
    ...buildFeatures(project, table.spec, columns, primaryKey),
  }
}

/** The foreign keys of one column, by the column. */
function singleReferences(foreignKeys: ForeignKey[]): Map<string, ForeignKey> {
  const single = foreignKeys.filter(({ columns }) => columns.length === 1)
  return new Map(single.map((key) => [key.columns[0] ?? '', key]))
}
