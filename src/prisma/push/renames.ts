import { quoted } from '../../databases/databases.js'
import type { Rename, Renames } from '../../model/renames.js'
import { readNames } from './engine-database.js'
import type { PushTarget } from './target.js'

/** The tables and enums of a database, and the columns of a table. */
export interface NamedThings {
  tables: string[]
  enums: string[]
  columnsOf: (table: string) => Promise<string[]>
}

/** SQL that renames what still has a former name, and SQL that undoes it. */
export interface RenameScripts {
  run: string
  undo: string
}

/** Renaming keeps all rows. */
export async function renameScripts(
  { tables, columns, enums }: Renames,
  found: NamedThings,
  provider: PushTarget['provider'],
): Promise<RenameScripts> {
  const quote = (name: string) => quoted(name, provider)
  const steps: ((isBack: boolean) => string)[] = []
  const add = ({ from, to }: Rename, sql: (old: string, next: string) => string): void => {
    steps.push((isBack) => (isBack ? sql(quote(to), quote(from)) : sql(quote(from), quote(to))))
  }

  const dueTables = tables.filter((rename) => isDue(found.tables, rename))
  for (const rename of dueTables) {
    add(rename, (old, next) => `-- RenameTable\nALTER TABLE ${old} RENAME TO ${next};`)
  }
  for (const { table, ...rename } of columns) {
    const present = dueTables.find(({ to }) => to === table)?.from ?? table
    const names = found.tables.includes(present) ? await found.columnsOf(present) : []
    const alter = `-- RenameColumn\nALTER TABLE ${quote(table)} RENAME COLUMN`
    if (isDue(names, rename)) add(rename, (old, next) => `${alter} ${old} TO ${next};`)
  }
  for (const rename of enums.filter((one) => isDue(found.enums, one))) {
    add(rename, (old, next) => `-- RenameEnum\nALTER TYPE ${old} RENAME TO ${next};`)
  }
  return {
    run: steps.map((step) => step(false)).join('\n'),
    undo: steps
      .map((step) => step(true))
      .reverse()
      .join('\n'),
  }
}

function isDue(names: string[], { from, to }: Rename): boolean {
  return names.includes(from) && !names.includes(to)
}

/** Reads the target's tables and columns while `use` runs. */
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
