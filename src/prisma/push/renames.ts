import type { Renames } from '../../model/renames.js'
import { readNames } from './engine-database.js'
import type { PushTarget } from './target.js'

/** The tables and enums that a database has, and the columns of a table. */
export interface NamedThings {
  tables: string[]
  enums: string[]
  columnsOf: (table: string) => Promise<string[]>
}

/** SQL that gives what is still under a former name its name of today; rows stay where they are. */
export async function renameScript(
  { tables, columns, enums }: Renames,
  found: NamedThings,
  provider: PushTarget['provider'],
): Promise<string> {
  const quote = provider === 'mysql' ? quoted('`') : quoted('"')
  const isDue = (names: string[], from: string, to: string): boolean =>
    names.includes(from) && !names.includes(to)
  const dueTables = tables.filter(({ from, to }) => isDue(found.tables, from, to))
  const steps = dueTables.map(
    ({ from, to }) => `-- RenameTable\nALTER TABLE ${quote(from)} RENAME TO ${quote(to)};`,
  )
  for (const { table, from, to } of columns) {
    const present = dueTables.find((rename) => rename.to === table)?.from ?? table
    const names = found.tables.includes(present) ? await found.columnsOf(present) : []
    if (!isDue(names, from, to)) continue
    const change = `${quote(from)} TO ${quote(to)}`
    steps.push(`-- RenameColumn\nALTER TABLE ${quote(table)} RENAME COLUMN ${change};`)
  }
  const dueEnums = enums.filter(({ from, to }) => isDue(found.enums, from, to))
  for (const { from, to } of dueEnums) {
    steps.push(`-- RenameEnum\nALTER TYPE ${quote(from)} RENAME TO ${quote(to)};`)
  }
  return steps.join('\n')
}

/** What a target holds, read as long as `use` runs. */
export async function withNamedThings<Result>(
  target: PushTarget,
  use: (found: NamedThings) => Promise<Result>,
): Promise<Result> {
  if (target.provider === 'mysql') {
    const { readMysql } = await import('./mysql/mysql.js')
    const tables = await readMysql(target)
    const columns = new Map(tables.map((table) => [table.name, table.columns]))
    return use({
      tables: tables.map(({ name }) => name),
      enums: [],
      columnsOf: (table) => Promise.resolve((columns.get(table) ?? []).map(({ name }) => name)),
    })
  }
  const { openEngineDatabase } = await import('./open-engine-database.js')
  const database = await openEngineDatabase(target)
  try {
    const columnsOf = (table: string) => readNames(database.adapter, columnsSql(target, table))
    return await use({ ...database, columnsOf })
  } finally {
    await database.adapter.dispose()
  }
}

function columnsSql({ provider }: PushTarget, table: string): string {
  const name = `'${table.replaceAll("'", "''")}'`
  if (provider === 'sqlite') return `SELECT name FROM pragma_table_info(${name})`
  return `SELECT column_name::text FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${name}`
}

function quoted(mark: string): (name: string) => string {
  return (name) => mark + name.replaceAll(mark, mark + mark) + mark
}
