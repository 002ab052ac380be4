import { databases } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import { addColumnUnlessThere } from '../push/mysql/ddl.js'
import type { MysqlTable } from '../push/mysql/table.js'
import { createEnumSql } from '../push/postgresql/wanted.js'
import { differenceOf } from '../push/schema-difference.js'
import { isManaged, placeOf, unmanagedOf } from '../push/unmanaged.js'
import { readDatamodel, type Datamodel } from '../schema-wasm.js'
import { splitSteps } from './compose.js'
import { ifMissing, unlessThere } from './create-tables.js'
import { withoutColumns } from './left-out.js'
import { tablesOf } from './mysql-difference.js'
import { asManaged, type TakenColumn } from './taken-over.js'

export interface AddedColumns {
  /** For a migration: databases that have the columns stay as they are. */
  steps: string[]
  /** For a database that lacks all of them. */
  script: string
}

/** What makes a schema's unmanaged columns, with their indexes and foreign keys, in its managed tables. */
export async function addUnlessThere(
  schema: string,
  columns: readonly TakenColumn[],
  provider: Provider,
): Promise<AddedColumns> {
  const former = readDatamodel(schema)
  const managed = new Set(former.models.filter(isManaged).map(({ name }) => name))
  const added = columns.filter(({ model }) => managed.has(model))
  if (added.length === 0) return { steps: [], script: '' }
  const text = asManaged(schema, [], added)
  if (provider === 'mysql') return runnable(mysqlSteps(former, added))
  const next = readDatamodel(text)
  const [before, after] = [unmanagedOf(former), unmanagedOf(next)]
  const kept = withoutColumns(schema, former, before)
  const script = await differenceOf(kept, withoutColumns(text, next, after), after)
  if (provider === 'sqlite') return { steps: [inComments(script, former, added)], script }
  const taken = before.enums.filter((place) => !after.enums.includes(place))
  const enums = databases[provider].hasEnumTypes ? taken : []
  return runnable([...enumSteps(next, enums), ...splitSteps(script).map(whereMissing)])
}

function runnable(steps: string[]): AddedColumns {
  return { steps, script: steps.join('\n') }
}

function enumSteps({ enums }: Datamodel, places: readonly string[]): string[] {
  return enums
    .filter((one) => places.includes(placeOf(one)))
    .map(({ name, dbName, schema, values }) =>
      createEnumSql({
        ...(schema !== undefined && { schema }),
        name: dbName ?? name,
        values: values.map((value) => value.dbName ?? value.name),
      }),
    )
    .map((sql) => `-- CreateEnum\n${unlessThere(sql)}`)
}

/** A step of PostgreSQL's. */
function whereMissing(step: string): string {
  const [kind = '', ...lines] = step.split('\n')
  const sql = lines.join('\n')
  if (kind === '-- AddForeignKey') return `${kind}\n${unlessThere(sql.replace(/;$/, ''))}`
  const text = sql
    .replace(/^CREATE (?:UNIQUE )?INDEX/, ifMissing)
    .replaceAll(/^(ALTER TABLE .*?" )?ADD COLUMN +/gm, '$1ADD COLUMN IF NOT EXISTS ')
  return `${kind}\n${text}`
}

/** SQLite can't ask whether there is a column. A rebuilt table would lose what the schema doesn't know. */
function inComments(script: string, former: Datamodel, columns: readonly TakenColumn[]): string {
  const names = columns.map((column) => nameIn(former, column).join('.'))
  const isSafe = !script.includes('-- RedefineTables')
  const lines = isSafe ? script.trim().split('\n') : []
  return [
    '-- AddColumn',
    `-- SQLite has no ADD COLUMN IF NOT EXISTS. A database without ${names.join(', ')}`,
    `-- needs pylight db push${isSafe ? ' or, by hand:' : ' after this migration.'}`,
    ...lines.map((line) => `--   ${line}`.trimEnd()),
  ].join('\n')
}

/** Its table and the column, as the database calls them. */
function nameIn({ models }: Datamodel, { model, field }: TakenColumn): [string, string] {
  const found = models.find(({ name }) => name === model)
  const column = found?.fields.find(({ name }) => name === field)
  return [found ? placeOf(found) : model, column?.dbName ?? field]
}

/** Each column brings the indexes and keys that it completes. */
function mysqlSteps(former: Datamodel, columns: readonly TakenColumn[]): string[] {
  const names = columns.map((column) => nameIn(former, column))
  return tablesOf(former).flatMap((table) => {
    const taken = names.filter(([name]) => name === table.name).map(([, column]) => column)
    return taken.map((column, at) =>
      addColumnUnlessThere(partOf(table, column, taken.slice(at + 1))),
    )
  })
}

function partOf(table: MysqlTable, column: string, later: readonly string[]): MysqlTable {
  const isMeant = (names: readonly string[]) =>
    names.includes(column) && !names.some((name) => later.includes(name))
  return {
    ...table,
    columns: table.columns.filter(({ name }) => name === column),
    indexes: table.indexes.filter((index) => isMeant(index.columns.map(({ name }) => name))),
    foreignKeys: table.foreignKeys.filter((key) => isMeant(key.columns)),
  }
}
