import { readOutbox } from '../../outbox/found-outbox.js'
import { recordedTables } from '../../outbox/recordings.js'
import { withOutbox } from '../../outbox/with-outbox.js'
import { compareTable, type ColumnRules, type TableDifference } from '../compare-tables.js'
import { readCreated, type Created } from '../created.js'
import { Draft } from '../draft.js'
import { FormerNames } from '../due-renames.js'
import { judgeLeft } from '../left.js'
import { placed } from '../placed.js'
import type { PlanSource } from '../plan-source.js'
import type { PushPlan } from '../plan.js'
import type { ReadRows } from '../read-rows.js'
import { TableSizes } from '../sizes.js'
import { quote, TableNames } from '../table-names.js'
import type { Table } from '../tables.js'
import type { ServerTarget } from '../target.js'
import { unmanagedOf } from '../unmanaged.js'
import { adoptedEnums } from './adopted-enums.js'
import { alterColumns, type AlterationSource } from './alter-columns.js'
import { alterKeys, dropForeignKey, dropIndex, renewForeignKeys } from './alter-keys.js'
import { renewExpressions, withoutBlocked } from './dependents.js'
import { alterEnums } from './enums.js'
import { afterRenames, readDatabase, schemasOf, type FoundDatabase } from './found.js'
import { withPostgresql } from './session.js'
import { wantedTables } from './wanted.js'

export async function planPostgresql(target: ServerTarget, source: PlanSource): Promise<PushPlan> {
  return await withPostgresql(target, async (read) => {
    const names = new TableNames(target.schema)
    const created = readCreated(source.script, source.datamodel)
    const draft = new Draft()
    const present = await readDatabase(read, created, names)
    const adopted = adoptedEnums(created, present, names)
    for (const { from, to } of adopted) draft.losses.push(describeAdoption(from, to))
    const renames = { ...source.renames, enums: [...source.renames.enums, ...adopted] }
    const { database, due } = afterRenames(present, renames, draft, names)
    const planning = { created, names, draft, database, former: new FormerNames(due) }
    const plan = await planChanges(read, source, planning)
    return withOutbox(plan, recordedTables(source.datamodel), {
      provider: 'postgresql',
      tables: database.tables.map(({ name }) => name),
      outbox: await readOutbox(read, 'postgresql'),
    })
  })
}

function describeAdoption(from: string, to: string): string {
  return (
    `The enum ${from} is called ${to} from now on: other programs that name it will fail. ` +
    `To keep its name, say type: ${from} of an enum at the top of the spec, enums.`
  )
}

/** What creates everything in a database that doesn't exist yet. */
export function planNewPostgresql({ schema }: ServerTarget, source: PlanSource): PushPlan {
  const draft = new Draft()
  const created = readCreated(source.script, source.datamodel)
  const names = new TableNames(schema)
  createSchemas(schemasOf(schema, created), ['public'], draft)
  if (needsCitext(created)) draft.add('type', 'CreateExtension', createCitext)
  alterEnums(created.enums, [], { draft, found: [], names, isDropped: false })
  addTables(created, () => true, draft)
  const nothing = { provider: 'postgresql', tables: [], outbox: [] } as const
  return withOutbox(draft.plan([]), recordedTables(source.datamodel), nothing)
}

interface Planning {
  created: Created
  names: TableNames
  draft: Draft
  /** With the renames. */
  database: FoundDatabase
  former: FormerNames
}

async function planChanges(
  read: ReadRows,
  { datamodel, drops }: PlanSource,
  { created, names, draft, database, former }: Planning,
): Promise<PushPlan> {
  const { tables, taken, path } = database
  createSchemas(schemasOf(names.ownSchema, created), database.schemas, draft)
  const citext = needsCitext(created) && !database.hasCitext ? [createCitext] : []
  for (const sql of citext) draft.add('type', 'CreateExtension', sql)
  const unmanaged = unmanagedOf(datamodel)
  const enums = created.enums.filter(({ name, schema }) => {
    return !unmanaged.enums.includes(placed(name, schema))
  })
  alterEnums(enums, database.enums, { draft, found: tables, names, isDropped: drops })
  const isFound = (name: string): boolean => tables.some((table) => table.name === name)
  const nameOf = ({ name, schema }: { name: string; schema?: string }): string =>
    names.nameOf(schema, name)
  addTables(
    created,
    (table) => {
      const name = nameOf(table)
      return !isFound(name) && !(taken.has(name) && former.table(name) === name)
    },
    draft,
  )
  const wanted = created.tables.some((table) => isFound(nameOf(table)))
    ? await wantedTables(read, created, names, { schema: names.ownSchema, path, before: citext })
    : []
  const differences = wanted.flatMap((table): TableDifference[] => {
    const current = tables.find(({ name }) => name === table.name)
    const left = unmanaged.columns.filter((one) => {
      return names.nameOf(one.schema, one.table) === table.name
    })
    const columns = left.map(({ column }) => column)
    return current ? [compareTable(table, current, rules, columns)] : []
  })
  const sizes = new TableSizes(read, names.quoted, former)
  const source = { read, draft, sizes, former, names, taken, typeSql: typeSqlOf(created, names) }
  await alterTables(differences, tables, source, drops)
  const others = datamodel.models.map((model) => nameOf({ ...placeOf(model) }))
  const own = new Set([...created.tables.map(nameOf), ...others])
  return draft.plan(tables.map(({ name }) => name).filter((name) => !own.has(name)))
}

function placeOf({
  name,
  dbName,
  schema,
}: {
  name: string
  dbName: string | null
  schema?: string | null
}): { name: string; schema?: string } {
  return { name: dbName ?? name, ...(schema && { schema }) }
}

function typeSqlOf({ enums }: Created, names: TableNames): (type: string) => string {
  return (type) => {
    const one = enums.find(({ name }) => type === name || type === quote(name))
    const isElsewhere = one?.schema !== undefined && one.schema !== names.ownSchema
    return isElsewhere ? `${quote(one.schema ?? '')}.${quote(one.name)}` : type
  }
}

async function alterTables(
  differences: TableDifference[],
  found: Table[],
  source: AlterationSource,
  drops: boolean,
): Promise<void> {
  const { names, draft } = source
  const statements = {
    column: (table: string, { name }: { name: string }) =>
      `ALTER TABLE ${names.quoted(table)} DROP COLUMN ${quote(name)}`,
    index: (table: string, index: Table['indexes'][number]) => dropIndex(table, index, names),
    foreignKey: (table: string, key: Table['foreignKeys'][number]) =>
      dropForeignKey(table, key, names),
  }
  const allowed: TableDifference[] = []
  for (const difference of differences) allowed.push(await withoutBlocked(difference, source))
  for (const difference of allowed) {
    await alterColumns(difference, source)
    await alterKeys(difference, source)
    await renewExpressions(difference, source)
    judgeLeft(difference, draft, statements, drops)
  }
  renewForeignKeys(allowed, found, source)
}

const rules: ColumnRules = {
  isSameType: (after, before) => plainType(after.type) === plainType(before.type),
  isSameDefault: (after, before) => plainDefault(after.default) === plainDefault(before.default),
}

/** `now()` and `'{}'::text[]` in the words of Prisma's engine. */
function plainDefault(given = ''): string {
  if (given === 'now()') return 'CURRENT_TIMESTAMP'
  return given.replace(/^'\{\}'::(.*\[\])$/, 'ARRAY[]::$1')
}

/** Moments have six digits after the second unless they say otherwise. */
function plainType(type: string): string {
  return type.replace(/^(timestamp|time)\(6\)/, '$1')
}

function createSchemas(wanted: string[], found: readonly string[], draft: Draft): void {
  for (const name of wanted.filter((one) => !found.includes(one))) {
    draft.add('type', 'CreateSchema', `CREATE SCHEMA IF NOT EXISTS ${quote(name)}`)
  }
}

const createCitext = 'CREATE EXTENSION IF NOT EXISTS citext'

function needsCitext({ tables }: Created): boolean {
  return tables.some(({ columnSql }) =>
    [...columnSql.values()].some((sql) => / CITEXT\b/.test(sql)),
  )
}

/** With their indexes and foreign keys. */
function addTables(
  { tables, indexes, foreignKeys }: Created,
  isMissing: (table: Created['tables'][number]) => boolean,
  draft: Draft,
): void {
  const missing = tables.filter(isMissing)
  const isNew = (one: { table: string; schema?: string }): boolean =>
    missing.some(({ name, schema }) => name === one.table && schema === one.schema)
  for (const { sql } of missing) draft.add('create', 'CreateTable', sql)
  for (const { sql } of indexes.filter(isNew)) draft.add('index', 'CreateIndex', sql)
  for (const { sql } of foreignKeys.filter(isNew)) draft.add('key', 'AddForeignKey', sql)
}
