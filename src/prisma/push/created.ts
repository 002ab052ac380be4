import type { Datamodel } from '../schema-wasm.js'
import { definedColumn, splitTableSql } from './definitions.js'
import { wantedForeignKeys } from './mysql/wanted-tables.js'
import { placed } from './placed.js'
import type { ForeignKey } from './tables.js'
import { ownIndexes } from './sql-indexes.js'
import { unmanagedOf } from './unmanaged.js'

/** The SQL that creates all that a schema says, in its parts. */
export interface Created {
  tables: CreatedTable[]
  enums: CreatedEnum[]
  indexes: CreatedIndex[]
  foreignKeys: CreatedKey[]
}

export interface CreatedTable {
  schema?: string
  /** In the database. */
  name: string
  sql: string
  /** The SQL of each column, with its name. */
  columnSql: Map<string, string>
}

export interface CreatedEnum {
  schema?: string
  name: string
  values: string[]
}

export interface CreatedIndex {
  schema?: string
  name: string
  table: string
  sql: string
}

/** A foreign key that is added to a table. */
export interface CreatedKey extends Omit<ForeignKey, 'sql'> {
  schema?: string
  table: string
  targetSchema?: string
  sql: string
}

const createTable = /^CREATE TABLE (?:"((?:[^"]|"")+)"\.)?"((?:[^"]|"")+)"/
const createIndex =
  /^CREATE (?:UNIQUE )?INDEX "((?:[^"]|"")+)" ON (?:"((?:[^"]|"")+)"\.)?"((?:[^"]|"")+)"/

/** Reads the script that Prisma's engine makes for an empty database, without what others manage. */
export function readCreated(script: string, datamodel: Datamodel): Created {
  const statements = script
    .split(/^-- \w+\n/m)
    .map((text) => text.trim().replace(/;$/, ''))
    .filter((text) => text !== '')
  const unmanaged = new Set(unmanagedOf(datamodel).tables)
  return {
    tables: statements
      .flatMap(createdTable)
      .filter(({ name, schema }) => !unmanaged.has(placed(name, schema))),
    enums: datamodel.enums.map(({ name, dbName, schema, values }) => ({
      ...(schema !== undefined && { schema }),
      name: dbName ?? name,
      values: values.map((value) => value.dbName ?? value.name),
    })),
    indexes: [...statements.flatMap(createdIndex), ...ownIndexes(datamodel)].filter(
      ({ table, schema }) => !unmanaged.has(placed(table, schema)),
    ),
    foreignKeys: withKept(statements.flatMap(createdKey), datamodel).filter(
      ({ table, schema }) => !unmanaged.has(placed(table, schema)),
    ),
  }
}

function createdTable(sql: string): CreatedTable[] {
  const [, schema, name] = createTable.exec(sql) ?? []
  if (name === undefined) return []
  const columns = splitTableSql(sql).definitions.flatMap((definition) => {
    const column = definedColumn(definition)
    return column === undefined ? [] : [[column, definition] as const]
  })
  return [
    {
      ...(schema !== undefined && { schema: unquoted(schema) }),
      name: unquoted(name),
      sql,
      columnSql: new Map(columns),
    },
  ]
}

function createdIndex(sql: string): CreatedIndex[] {
  const [, name, schema, table] = createIndex.exec(sql) ?? []
  if (name === undefined || table === undefined) return []
  return [
    {
      ...(schema !== undefined && { schema: unquoted(schema) }),
      name: unquoted(name),
      table: unquoted(table),
      sql,
    },
  ]
}

const addKey =
  /^ALTER TABLE (?:"(.+?)"\.)?"((?:[^"]|"")+)" ADD CONSTRAINT "((?:[^"]|"")+)" FOREIGN KEY \((.*)\) REFERENCES (?:"(.+?)"\.)?"((?:[^"]|"")+)"\((.*)\) ON DELETE (.*) ON UPDATE (.*)$/

function createdKey(sql: string): CreatedKey[] {
  const [, schema, table, name, from, targetSchema, target, to, onDelete, onUpdate] =
    addKey.exec(sql) ?? []
  if (table === undefined || name === undefined || target === undefined) return []
  return [
    {
      ...(schema !== undefined && { schema: unquoted(schema) }),
      ...(targetSchema !== undefined && { targetSchema: unquoted(targetSchema) }),
      table: unquoted(table),
      name: unquoted(name),
      columns: quotedNames(from),
      target: unquoted(target),
      targetColumns: quotedNames(to),
      onDelete: onDelete ?? '',
      onUpdate: onUpdate ?? '',
      sql,
    },
  ]
}

/** Prisma's engine also writes an ON UPDATE where the schema has none. */
function withKept(keys: CreatedKey[], datamodel: Datamodel): CreatedKey[] {
  const idOf = (table: string, schema: string | undefined, { columns, target }: ForeignKey) =>
    JSON.stringify([schema, table, columns, target])
  const kept = new Set(
    datamodel.models.flatMap((model) => {
      const { dbName, name, schema } = model
      return wantedForeignKeys(model, datamodel)
        .filter(({ keepsOnUpdate }) => keepsOnUpdate)
        .map((key) => idOf(dbName ?? name, schema ?? undefined, key))
    }),
  )
  return keys.map((key) => {
    return kept.has(idOf(key.table, key.schema, key)) ? { ...key, keepsOnUpdate: true } : key
  })
}

/** `"a", "b"` */
function quotedNames(list = ''): string[] {
  return [...list.matchAll(/"((?:[^"]|"")+)"/g)].map(([, name = '']) => unquoted(name))
}

function unquoted(name: string): string {
  return name.replaceAll('""', '"')
}
