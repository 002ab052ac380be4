import { readOutbox } from '../../outbox/found-outbox.js'
import { recordedTables } from '../../outbox/recordings.js'
import { withOutbox } from '../../outbox/with-outbox.js'
import type { DatamodelModel } from '../../schema-wasm.js'
import { compareTable, type ColumnRules } from '../compare-tables.js'
import { readCreated } from '../created.js'
import { Draft } from '../draft.js'
import { dueRenames, FormerNames } from '../due-renames.js'
import { judgeLeft, type Drops } from '../left.js'
import type { PlanSource } from '../plan-source.js'
import type { PushPlan } from '../plan.js'
import type { ReadRows } from '../read-rows.js'
import { renameSteps } from '../renames.js'
import { TableSizes } from '../sizes.js'
import { countOtherwiseWritten, instantColumns, rewriteSql } from '../sqlite-datetimes.js'
import { quote } from '../table-names.js'
import type { SqliteTarget } from '../target.js'
import { isManaged, unmanagedOf } from '../unmanaged.js'
import { alterTable } from './alter-table.js'
import { readSqlite, type SqliteTable } from './catalogue.js'
import { describeTables, withSqlite } from './files.js'
import { isSameDefault, isSameType } from './types.js'
import { wantedTables } from './wanted.js'

const rules: ColumnRules = { isSameType, isSameDefault }

/** @param target undefined for a database that doesn't exist yet */
export async function planSqlite(
  target: SqliteTarget | undefined,
  source: PlanSource,
): Promise<PushPlan> {
  if (!target) return await planChanges(() => Promise.resolve([]), source)
  return await withSqlite(target.file, (read) => planChanges(read, source))
}

async function planChanges(read: ReadRows, source: PlanSource): Promise<PushPlan> {
  const { script, datamodel, drops } = source
  const draft = new Draft()
  const created = readCreated(script, datamodel)
  const present = await readSqlite(read)
  const due = dueRenames({ ...source.renames, enums: [] }, present, [])
  const renames = renameSteps(due, 'sqlite')
  for (const { kind, sql } of renames) draft.add('rename', kind, sql)
  const tables = renames.length === 0 ? present : await renamedTables(read, renames)
  const former = new FormerNames(due)
  const sizes = new TableSizes(read, quote, former)
  const unmanaged = unmanagedOf(datamodel)
  const wanted = await wantedTables(created, datamodel)
  for (const table of wanted) {
    const current = tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase())
    if (!current) {
      draft.add('create', 'CreateTable', table.sql)
      for (const { sql } of created.indexes.filter((index) => index.table === table.name)) {
        draft.add('index', 'CreateIndex', sql)
      }
      continue
    }
    const left = unmanaged.columns.filter((one) => one.table === table.name)
    const columns = left.map(({ column }) => column)
    const difference = compareTable(table, current, rules, columns)
    await alterTable(difference, current, { draft, sizes, drops })
    judgeLeft(difference, draft, dropsOf(), drops)
  }
  await rewriteDatetimes(read, datamodel.models, tables, { draft, former })
  const own = new Set([...wanted.map(({ name }) => name), ...unmanaged.tables, ...unmanaged.views])
  const names = tables.map(({ name }) => name)
  const plan = draft.plan(names.filter((name) => !own.has(name)))
  return withOutbox(plan, recordedTables(datamodel), {
    provider: 'sqlite',
    tables: names,
    outbox: await readOutbox(read, 'sqlite'),
  })
}

/** As they are called after the renames. */
async function renamedTables(
  read: ReadRows,
  renames: readonly { sql: string }[],
): Promise<SqliteTable[]> {
  const things = await read(
    `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
     ORDER BY type = 'table' DESC`,
  )
  const statements = [...things.map(({ sql }) => String(sql)), ...renames.map(({ sql }) => sql)]
  return await describeTables(statements)
}

/** Constraints get no statement: the draft already makes their table anew without them. */
function dropsOf(): Drops {
  return {
    column: (table, { name }) => `ALTER TABLE ${quote(table)} DROP COLUMN ${quote(name)}`,
    index: (_, index) => (index.isConstraint ? undefined : `DROP INDEX ${quote(index.name)}`),
    foreignKey: () => undefined,
  }
}

async function rewriteDatetimes(
  read: ReadRows,
  models: DatamodelModel[],
  tables: SqliteTable[],
  { draft, former }: { draft: Draft; former: FormerNames },
): Promise<void> {
  for (const column of instantColumns(models.filter(isManaged))) {
    const table = tables.find(({ name }) => name === column.table)
    if (!table?.columns.some(({ name }) => name === column.name)) continue
    const present = {
      ...column,
      table: former.table(column.table),
      name: former.column(column.table, column.name),
    }
    const [row] = await read(countOtherwiseWritten(present))
    const count = Number(row?.['n'])
    if (count === 0) continue
    draft.add('rows', 'RewriteDatetimes', rewriteSql(column))
    draft.losses.push(
      `${column.table}.${column.name}: the text of ${count} values becomes that by which Prisma compares, ` +
        'as 2026-11-28T20:30:12.000+00:00.',
    )
  }
}
