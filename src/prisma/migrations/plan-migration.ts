import { databases } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import { placed } from '../push/placed.js'
import { dueRenames } from '../push/due-renames.js'
import { renameScript } from '../push/renames.js'
import { differenceOf } from '../push/schema-difference.js'
import { placeOf } from '../push/unmanaged.js'
import { readDatamodel, type Datamodel, type DatamodelModel } from '../schema-wasm.js'
import { addUnlessThere } from './add-columns.js'
import { createUnlessThere } from './create-tables.js'
import { asManaged, takenColumns, takenOver } from './taken-over.js'
import { composeMigration, splitSteps } from './compose.js'
import type { Difference, MigrationRequest } from './migration-request.js'
import { leftOut, managedModels, managedTables, withoutColumns } from './left-out.js'
import { lossesOf, type Losses } from './losses.js'
import { mysqlDifference, tablesOf } from './mysql-difference.js'
import { neededTables } from './needed-tables.js'
import { withOwnIndexes } from './own-indexes.js'
import { lostInRebuilds } from './rebuilt-tables.js'
import { partsOf, withRecording } from './recording.js'
import { followsAll } from './recorded-schema.js'
import { withRenames } from './renamed-schema.js'
import { differenceInShadow } from './shadow.js'

export interface PlannedMigration extends Losses {
  sql: string
}

/**
 * What leads from the last migration to the schema; undefined if nothing does. Asks no database, unless
 * the last migration was written by another tool or on another branch. What others manage is left out.
 */
export async function planMigration(
  request: MigrationRequest,
): Promise<PlannedMigration | undefined> {
  const { migrations, schemaText } = request
  const after = readDatamodel(schemaText)
  const last = migrations.at(-1)
  if (last && !followsAll(last, migrations.slice(0, -1))) {
    return composed(await differenceInShadow({ ...request, after }), request)
  }
  return composed(await offlineDifference(last?.schema, after, request), request)
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
  const { tables, enums } = namesIn(readDatamodel(recorded), databases[provider].hasEnumTypes)
  const run = renameScript(dueRenames(renames, tables, enums), provider)
  const renamed = run === '' ? recorded : withRenames(recorded, renames, provider)
  const former = readDatamodel(renamed)
  const [taken, columns] = [takenOver(former, after), takenColumns(former, after)]
  const before = asManaged(renamed, taken, columns)
  return {
    steps: [
      ...(await createUnlessThere(recorded, sameModels(recorded, taken), provider)),
      ...(await addUnlessThere(recorded, columns, provider)).steps,
      ...splitSteps(run),
      ...(await stepsBetween(before, schemaText, provider)),
    ],
    ...lossesBetween(readDatamodel(before), after),
  }
}

/** Before they were renamed. */
function sameModels(recorded: string, models: readonly DatamodelModel[]): DatamodelModel[] {
  return readDatamodel(recorded).models.filter(({ name }) =>
    models.some((one) => one.name === name),
  )
}

function lossesBetween(before: Datamodel, after: Datamodel): Losses {
  const left = leftOut(before, after)
  return lossesOf(managedModels(before, left), managedModels(after, left))
}

async function stepsBetween(
  before: string | undefined,
  after: string,
  provider: Provider,
): Promise<string[]> {
  const former = before === undefined ? noTables : readDatamodel(before)
  const next = readDatamodel(after)
  const left = leftOut(former, next)
  if (provider === 'mysql') {
    const [tables, wanted] = [former, next].map((one) => managedTables(tablesOf(one), left))
    const steps = mysqlDifference(tables ?? [], wanted ?? [])
    return withRecording(steps, { provider, found: partsOf(former, provider), next })
  }
  const kept = before === undefined ? undefined : withoutColumns(before, former, left)
  const script = await differenceOf(kept, withoutColumns(after, next, left), left)
  const steps = withOwnIndexes(splitSteps(script), former, next)
  return withRecording(steps, { provider, found: partsOf(former, provider), next })
}

const noTables: Datamodel = { models: [], enums: [], indexes: [] }

function namesIn({ models, enums }: Datamodel, hasEnumTypes: boolean) {
  const nameOf = ({ name, dbName }: { name: string; dbName?: string | null }) => dbName ?? name
  return {
    tables: models.map((model) => ({
      name: placed(nameOf(model), model.schema),
      columns: model.fields
        .filter(({ kind }) => kind !== 'object')
        .map((field) => ({ name: nameOf(field) })),
    })),
    enums: hasEnumTypes ? enums.map((one) => placed(nameOf(one), one.schema)) : [],
  }
}

function composed(
  { steps, loses, mayFail }: Difference,
  { schemaText, provider }: MigrationRequest,
): PlannedMigration | undefined {
  if (steps.length === 0) return undefined
  const needed = neededTables(steps.join('\n'), schemaText, provider)
  const lacks = needed.map((model) => `there is no table ${placeOf(model)}, which others make`)
  const losses = {
    loses: [...loses, ...(provider === 'sqlite' ? lostIn(steps, schemaText) : [])],
    mayFail: [...mayFail, ...lacks],
  }
  return { sql: composeMigration(steps, losses, provider), ...losses }
}

function lostIn(steps: string[], schemaText: string): string[] {
  return lostInRebuilds(steps.join('\n'), schemaText).map(
    ({ table, column }) => `${table}.${column}, which others manage: add it to the SQL`,
  )
}
