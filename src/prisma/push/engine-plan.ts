import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import type { EngineDatabase, EngineView, OwnThings } from './engine-database.js'
import { loadEngine, openEngine } from './engine.js'
import { openEngineDatabase } from './open-engine-database.js'
import type { PushPlan } from './plan.js'
import { withIndexes } from './sql-indexes.js'
import { withoutColumns } from './unmanaged.js'
import type { PushTarget } from './target.js'

export interface EnginePlanRequest {
  target: PushTarget
  schemaText: string
  own: OwnThings
}

/** Compares a database with a schema. Changes nothing: `readOnly` discards the engine's writes. */
export async function planWithEngine(request: EnginePlanRequest): Promise<PushPlan> {
  const [database] = await Promise.all([openEngineDatabase(request.target), loadEngine()])
  try {
    const view = database.viewFor?.(request.own) ?? plainView(database.adapter)
    const engine = await openEngine(request.schemaText, readOnly(database.adapter, view))
    const plan = await compare(engine, database, request)
    const script = await view.complete(plan.script)
    return { ...plan, script: withIndexes(script, request.own.indexes, database.indexes) }
  } finally {
    await database.adapter.dispose()
  }
}

async function compare(
  engine: SchemaEngine,
  database: EngineDatabase,
  { schemaText, own }: EnginePlanRequest,
): Promise<PushPlan> {
  const foreignTables = without(database.tables, own.tables)
  const { tables, columns } = own.unmanaged
  // SQLite changes a column by making its table anew.
  const rebuilt = database.rebuildsTables ? columns.map(({ table }) => table) : []
  const unmanagedTables = [...tables, ...rebuilt]
  const filters = {
    externalTables: [...foreignTables, ...unmanagedTables].map(database.filterName),
    externalEnums: [...without(database.enums, own.enums), ...own.unmanaged.enums].map(
      database.filterName,
    ),
  }
  const schema = { files: [{ path: 'schema.prisma', content: schemaText }] }
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', ...schema, configDir: '.' },
    to: { tag: 'schemaDatamodel', ...schema },
    script: true,
    exitCode: true,
    filters,
  })
  const nothing = {
    losses: [],
    risks: [],
    impossible: [],
    unhandled: [],
    leftovers: [],
    foreignTables,
  }
  if (exitCode === 0) return { ...nothing, script: '' }
  const isMeant = (text: string): boolean =>
    !columns.some(({ table, column }) =>
      [table, column].every((one) => text.includes(`\`${one}\``)),
    )
  const checks = await engine.schemaPush({ force: false, schema, filters })
  return {
    ...nothing,
    script: withoutColumns(stdout ?? '', columns),
    losses: checks.warnings.filter((warning) => !isRisk(warning) && isMeant(warning)),
    risks: checks.warnings.filter((warning) => isRisk(warning) && isMeant(warning)),
    impossible: checks.unexecutable.filter(isMeant),
  }
}

/** Warnings of changes that fail without loss, such as a unique index over duplicates. */
function isRisk(warning: string): boolean {
  return warning.includes('this will fail')
}

function plainView(adapter: SqlDriverAdapter): EngineView {
  return {
    queryRaw: (query) => adapter.queryRaw(query),
    complete: (script) => Promise.resolve(script),
  }
}

/** Discards writes, so that `schemaPush` only reports what it would destroy. */
function readOnly(adapter: SqlDriverAdapter, view: EngineView): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => view.queryRaw(query),
    executeRaw: () => Promise.resolve(0),
    executeScript: () => Promise.resolve(),
    startTransaction: () => Promise.reject(new Error('A plan needs no transaction')),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: () => Promise.resolve(),
  }
}

function without(names: string[], own: string[]): string[] {
  return names.filter((name) => !own.includes(name))
}
