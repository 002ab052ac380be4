import type { Renames } from '../../../model/renames.js'
import type { Created } from '../created.js'
import type { Draft } from '../draft.js'
import { dueRenames, namedRenames } from '../due-renames.js'
import type { ReadRows } from '../read-rows.js'
import { renameSteps } from '../renames.js'
import { quote, quoteText, spelled, type TableNames } from '../table-names.js'
import type { Column, Table } from '../tables.js'
import { readEnums, readTables, type FoundEnum } from './catalogue.js'
import { renamedTables } from './renamed.js'
import { rolledBack } from './wanted.js'

export interface FoundDatabase {
  schemas: string[]
  tables: Table[]
  enums: FoundEnum[]
  /** Relations and sequences of the schemas, as tables are called. */
  taken: Set<string>
  /** Of extensions: other schemas in which types and functions are looked for. */
  path: string[]
  hasCitext: boolean
}

/** The URL's schema and those that the spec names. */
export function schemasOf(own: string, { tables }: Created): string[] {
  return [...new Set([own, ...tables.flatMap((table) => table.schema ?? [])])]
}

export async function readDatabase(
  read: ReadRows,
  created: Created,
  names: TableNames,
): Promise<FoundDatabase> {
  const extensions = await read(
    `SELECT e.extname::text AS name, n.nspname::text AS schema
     FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE n.nspname <> 'pg_catalog'`,
  )
  const own = schemasOf(names.ownSchema, created)
  const path = [...new Set([...extensions.map((one) => String(one['schema'])), 'public'])]
  const list = own.map(quoteText).join(', ')
  const oids = `SELECT oid FROM pg_namespace WHERE nspname IN (${list})`
  return await rolledBack(read, async () => {
    await read(`SET LOCAL search_path = ${[...own, ...path].map(quote).join(', ')}`)
    const taken = await read(`SELECT n.nspname::text AS schema, relname::text AS name
      FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE relnamespace IN (${oids})`)
    const schemas = await read('SELECT nspname::text AS name FROM pg_namespace')
    const tables = await readTables(read, oids, names.nameOf)
    return {
      schemas: schemas.map((one) => String(one['name'])),
      tables: tables.map((table) => withColumns(table, (text) => withoutSchemas(text, own))),
      enums: await readEnums(read, oids),
      taken: new Set(taken.map((one) => names.nameOf(String(one['schema']), String(one['name'])))),
      path: path.filter((name) => name !== names.ownSchema),
      hasCitext: extensions.some((one) => one['name'] === 'citext'),
    }
  })
}

/** The type without its schema, even if another schema's type has the same name. */
function withoutSchemas(text: string, schemas: string[]): string {
  return schemas.reduce((all, schema) => {
    const prefix = `${spelled(schema)}.`
    return all.startsWith(prefix) ? all.slice(prefix.length) : all
  }, text)
}

function withColumns(table: Table, change: (text: string) => string): Table {
  const changed = (column: Column): Column => ({
    ...column,
    type: change(column.type),
    ...(column.default !== undefined && { default: change(column.default) }),
  })
  return { ...table, columns: table.columns.map(changed) }
}

/** A type, or SQL with casts to it, with another type instead: `'open'::"GoodsState"`. */
export function withType(text: string, from: string, to: string): string {
  return text.replaceAll(/(^|::)("(?:[^"]|"")+"|\w+)/g, (all, before: string, type: string) => {
    return type === from ? before + to : all
  })
}

/** The database as it is after the renames that it doesn't have yet, and these with its tables' names. */
export function afterRenames(
  database: FoundDatabase,
  renames: Renames,
  draft: Draft,
  names: TableNames,
): { database: FoundDatabase; due: Renames } {
  const nameOf = (name: string, schema: string | undefined): string => names.nameOf(schema, name)
  const enums = database.enums.map(({ schema, name }) => names.nameOf(schema, name))
  const found = dueRenames(renames, database.tables, enums, nameOf)
  for (const { kind, sql } of renameSteps(found, 'postgresql')) draft.add('rename', kind, sql)
  const due = namedRenames(found, nameOf)
  const named = (text: string): string =>
    found.enums.reduce((all, { from, to }) => withType(all, spelled(from), spelled(to)), text)
  const tables = renamedTables(database.tables, due, draft, names)
  return {
    due,
    database: {
      ...database,
      tables: tables.map((table) => withColumns(table, named)),
      enums: database.enums.map((one) => {
        const isIt = due.enums.find(({ from }) => from === names.nameOf(one.schema, one.name))
        return isIt ? { ...one, name: names.tableOf(isIt.to) } : one
      }),
    },
  }
}
