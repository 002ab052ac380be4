import type { Created, CreatedEnum, CreatedIndex, CreatedTable } from '../created.js'
import { quote, quoteText, type TableNames } from '../table-names.js'
import type { ForeignKey, Table, WantedTable } from '../tables.js'
import type { ReadRows } from '../read-rows.js'
import { readTables } from './catalogue.js'

/**
 * The tables of a schema as PostgreSQL describes them: it spells types, defaults and indexes in its own
 * way. So they are made as temporary tables, in a transaction that ends in nothing.
 */
export async function wantedTables(
  read: ReadRows,
  created: Created,
  names: TableNames,
  { schema: ownSchema, path, before }: { schema: string; path: string[]; before: string[] },
): Promise<WantedTable[]> {
  const schemas = new Set(created.tables.map(({ schema = ownSchema }) => schema))
  const wanted: WantedTable[] = []
  for (const schema of schemas) {
    const tables = created.tables.filter((one) => (one.schema ?? ownSchema) === schema)
    const inTransaction = async (): Promise<Table[]> => {
      for (const sql of before) await read(sql)
      await read(`SET LOCAL search_path = pg_temp, ${[schema, ...path].map(quote).join(', ')}`)
      for (const sql of statementsFor(tables, created)) await read(sql)
      return await readTables(read, 'pg_my_temp_schema()', (_, name) => names.nameOf(schema, name))
    }
    const described = await rolledBack(read, inTransaction)
    for (const table of tables) {
      const name = names.nameOf(schema, table.name)
      const found = described.find((one) => one.name === name)
      if (!found) continue
      wanted.push({
        ...found,
        indexes: withSql(found.indexes, created, table.schema),
        foreignKeys: keysOf(name, created, names, ownSchema),
        sql: table.sql,
        columnSql: table.columnSql,
      })
    }
  }
  return wanted
}

/** Whatever `work` did is undone. */
export async function rolledBack<Result>(
  read: ReadRows,
  work: () => Promise<Result>,
): Promise<Result> {
  await read('BEGIN')
  try {
    return await work()
  } finally {
    await read('ROLLBACK')
  }
}

export function createEnumSql(type: CreatedEnum): string {
  return `CREATE TYPE ${quotedType(type)} AS ENUM (${type.values.map(quoteText).join(', ')})`
}

export function quotedType({ schema, name }: Omit<CreatedEnum, 'values'>): string {
  return schema === undefined ? quote(name) : `${quote(schema)}.${quote(name)}`
}

/** Without schemas: all are made in the temporary one. */
function statementsFor(tables: CreatedTable[], { enums, indexes }: Created): string[] {
  const isOwn = (index: CreatedIndex): boolean =>
    tables.some(({ name, schema }) => name === index.table && schema === index.schema)
  const schema = tables[0]?.schema
  const types = new Map(
    [...enums]
      .sort((one, other) => Number(one.schema === schema) - Number(other.schema === schema))
      .map(({ name, values }) => [name, createEnumSql({ name, values })]),
  )
  const sqls = [...tables.map(({ sql }) => sql), ...indexes.filter(isOwn).map(({ sql }) => sql)]
  return [...types.values(), ...sqls.map((sql) => withoutSchemas(sql, enums))]
}

function withoutSchemas(sql: string, enums: CreatedEnum[]): string {
  const plain = sql.replace(/^(CREATE TABLE |CREATE .*? ON )"(?:[^"]|"")+"\./, '$1')
  return enums.reduce((text, { schema, name }) => {
    if (schema === undefined) return text
    return text.replaceAll(`${quote(schema)}.${quote(name)}`, quote(name))
  }, plain)
}

/** The statements of the schema, not those of the temporary tables. */
function withSql(
  found: Table['indexes'],
  { indexes }: Created,
  schema: string | undefined,
): Table['indexes'] {
  return found.map((index) => {
    const sql = indexes.find((one) => one.name === index.name && one.schema === schema)?.sql
    return sql === undefined ? index : { ...index, sql }
  })
}

function keysOf(
  table: string,
  { foreignKeys }: Created,
  { nameOf }: TableNames,
  ownSchema: string,
): ForeignKey[] {
  return foreignKeys
    .filter((key) => nameOf(key.schema ?? ownSchema, key.table) === table)
    .map(({ name, columns, targetColumns, onDelete, onUpdate, keepsOnUpdate, ...key }) => {
      const target = nameOf(key.targetSchema ?? ownSchema, key.target)
      const found = { name, columns, target, targetColumns, onDelete, onUpdate }
      return { ...found, ...(keepsOnUpdate && { keepsOnUpdate }) }
    })
}
