import { databases } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import { readCreated, type Created } from '../push/created.js'
import { createTable, createTableUnlessThere } from '../push/mysql/ddl.js'
import type { MysqlTable } from '../push/mysql/table.js'
import { placed } from '../push/placed.js'
import { createEnumSql, quotedType } from '../push/postgresql/wanted.js'
import { differenceOf } from '../push/schema-difference.js'
import { quote } from '../push/table-names.js'
import { placeOf, unmanagedOf } from '../push/unmanaged.js'
import { readDatamodel, type DatamodelModel } from '../schema-wasm.js'
import { tablesOf } from './mysql-difference.js'
import { asManaged } from './taken-over.js'

/** The steps that make a schema's unmanaged tables in databases that lack them. */
export async function createUnlessThere(
  schema: string,
  models: readonly DatamodelModel[],
  provider: Provider,
): Promise<string[]> {
  if (models.length === 0) return []
  if (provider === 'mysql') {
    const tables = mysqlTables(schema, models).map((table) => `${createTableUnlessThere(table)};`)
    const [before, after] = [0, 1].map((value) => `SET FOREIGN_KEY_CHECKS = ${value};`)
    return [[`-- CreateTable`, before, ...tables, after].join('\n')]
  }
  const { tables, indexes, foreignKeys, ...created } = await createdTables(schema, models)
  const enums = databases[provider].hasEnumTypes ? created.enums : []
  return [
    ...schemasOf(tables).map((sql) => `-- CreateSchema\n${sql};`),
    ...enums.map((one) => `-- CreateEnum\n${unlessThere(createEnumSql(one))}`),
    ...tables.map(({ sql }) => `-- CreateTable\n${sql.replace('CREATE TABLE', ifMissing)};`),
    ...indexes.map(({ sql }) => `-- CreateIndex\n${sql.replace('INDEX', ifMissing)};`),
    ...foreignKeys.map(({ sql }) => `-- AddForeignKey\n${unlessThere(sql)}`),
  ]
}

export const ifMissing = '$& IF NOT EXISTS'

/** PostgreSQL has no IF NOT EXISTS for it. */
export function unlessThere(sql: string): string {
  return `DO $$ BEGIN\n  ${sql};\nEXCEPTION WHEN duplicate_object THEN NULL;\nEND $$;`
}

/** Makes a schema's unmanaged tables, without their foreign keys and without columns of managed enums. */
export async function createAlone(
  schema: string,
  models: readonly DatamodelModel[],
  provider: Provider,
): Promise<string> {
  if (models.length === 0) return ''
  if (provider === 'mysql') return mysqlTables(schema, models).map(createTable).join('\n')
  const { tables, indexes, ...created } = await createdTables(schema, models)
  const enums = databases[provider].hasEnumTypes ? created.enums : []
  const others = readDatamodel(schema).enums.filter(({ name, dbName }) =>
    enums.every((one) => one.name !== (dbName ?? name)),
  )
  const isOfOthers = (line: string): boolean =>
    others.some(({ name, dbName, schema: place }) =>
      line.includes(` ${quotedType({ name: dbName ?? name, ...(place && { schema: place }) })}`),
    )
  const alone = (sql: string): string =>
    provider === 'sqlite'
      ? sql
      : sql
          .split('\n')
          .filter((line) => !isOfOthers(line))
          .join('\n')
  return [
    ...schemasOf(tables),
    ...enums.map(createEnumSql),
    ...tables.map(({ sql }) => alone(sql)),
    ...indexes.filter(({ sql }) => sql.startsWith('CREATE UNIQUE')).map(({ sql }) => sql),
  ]
    .map((sql) => `${sql};`)
    .join('\n')
}

function mysqlTables(schema: string, models: readonly DatamodelModel[]): MysqlTable[] {
  const places = new Set(models.map(placeOf))
  return tablesOf(readDatamodel(schema)).filter(({ name }) => places.has(name))
}

/** Enums are those that only unmanaged tables have. */
async function createdTables(schema: string, models: readonly DatamodelModel[]): Promise<Created> {
  const text = asManaged(schema, models)
  const created = readCreated(await differenceOf(undefined, text), readDatamodel(text))
  const places = new Set(models.map(placeOf))
  const unmanaged = unmanagedOf(readDatamodel(schema)).enums
  const isMeant = (table: string, place: string | undefined) => places.has(placed(table, place))
  return {
    tables: created.tables.filter((one) => isMeant(one.name, one.schema)),
    enums: created.enums.filter((one) => unmanaged.includes(placed(one.name, one.schema))),
    indexes: created.indexes.filter((one) => isMeant(one.table, one.schema)),
    foreignKeys: created.foreignKeys.filter((one) => isMeant(one.table, one.schema)),
  }
}

function schemasOf(tables: Created['tables']): string[] {
  const schemas = new Set(tables.flatMap(({ schema }) => schema ?? []))
  return [...schemas].map((schema) => `CREATE SCHEMA IF NOT EXISTS ${quote(schema)}`)
}
