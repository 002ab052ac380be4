import { databases } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import { PrismaProblem } from '../problem.js'
import { renameScripts } from '../push/renames.js'
import { unmanagedOf } from '../push/unmanaged.js'
import { readDatamodel, type Datamodel } from '../schema-wasm.js'
import { composeMigration, splitSteps } from './compose.js'
import { differenceOf } from './difference.js'
import type { Difference, MigrationRequest } from './migration-request.js'
import { lossesOf, type Losses } from './losses.js'
import { mysqlDifference, tablesOf } from './mysql-difference.js'
import { followsAll } from './recorded-schema.js'
import { withRenames } from './renamed-schema.js'
import { differenceInShadow } from './shadow.js'

export interface PlannedMigration extends Losses {
  sql: string
}

/**
 * What leads from the last migration to the schema; undefined if nothing does. Asks no database, unless
 * the last migration was written by another tool or on another branch.
 *
 * @throws PrismaProblem when others manage a part of the schema
 */
export async function planMigration(
  request: MigrationRequest,
): Promise<PlannedMigration | undefined> {
  const { migrations, schemaText, provider } = request
  const after = readDatamodel(schemaText)
  refuseUnmanaged(after)
  const last = migrations.at(-1)
  if (last && !followsAll(last, migrations.slice(0, -1))) {
    return composed(await differenceInShadow({ ...request, after }), provider)
  }
  return composed(await offlineDifference(last?.schema, after, request), provider)
}

function refuseUnmanaged(after: Datamodel): void {
  const { tables, columns } = unmanagedOf(after)
  const [first] = [...tables, ...columns.map(({ table, column }) => `${table}.${column}`)]
  if (first === undefined) return
  throw new PrismaProblem(
    `The spec says managed: false of ${first}, and db migrate can't leave out a part of the spec. ` +
      'Change the database with the tool that manages it, or remove managed: false.',
  )
}

async function offlineDifference(
  recorded: string | undefined,
  after: Datamodel,
  { schemaText, renames, provider }: MigrationRequest,
): Promise<Difference> {
  if (recorded === undefined) {
    const steps = await stepsBetween(undefined, schemaText, provider)
    return { steps, loses: [], mayFail: [] }
  }
  const named = namesIn(readDatamodel(recorded), databases[provider].hasEnumTypes)
  const { run } = await renameScripts(renames, named, provider)
  const before = run === '' ? recorded : withRenames(recorded, renames, provider)
  return {
    steps: [...splitSteps(run), ...(await stepsBetween(before, schemaText, provider))],
    ...lossesOf(readDatamodel(before), after),
  }
}

async function stepsBetween(
  before: string | undefined,
  after: string,
  provider: Provider,
): Promise<string[]> {
  if (provider !== 'mysql') return splitSteps(await differenceOf(before, after))
  const tables = before === undefined ? [] : tablesOf(readDatamodel(before))
  return mysqlDifference(tables, tablesOf(readDatamodel(after)))
}

function namesIn({ models, enums }: Datamodel, hasEnumTypes: boolean) {
  const columns = new Map(
    models.map(({ name, dbName, fields }) => [
      dbName ?? name,
      fields.filter(({ kind }) => kind !== 'object').map((field) => field.dbName ?? field.name),
    ]),
  )
  return {
    tables: [...columns.keys()],
    enums: hasEnumTypes ? enums.map(({ name, dbName }) => dbName ?? name) : [],
    columnsOf: (table: string) => Promise.resolve(columns.get(table) ?? []),
  }
}

function composed(
  { steps, ...losses }: Difference,
  provider: Provider,
): PlannedMigration | undefined {
  if (steps.length === 0) return undefined
  return { sql: composeMigration(steps, losses, provider), ...losses }
}
