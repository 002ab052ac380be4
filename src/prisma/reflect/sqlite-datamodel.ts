import type { ReadRows } from '../push/read-rows.js'
import { readSqlite, type SqliteTable } from '../push/sqlite/catalogue.js'
import { quote, quoteText } from '../push/table-names.js'
import type { Column, Index } from '../push/tables.js'
import type { Datamodel, DatamodelField, DatamodelIndex, DatamodelModel } from '../schema-wasm.js'
import { relationField } from './relation-field.js'
import { sqliteChecks } from './sqlite-checks.js'
import { sqliteDefault, sqliteType } from './sqlite-types.js'

/** A file's tables and views in Prisma's terms; fields have the names of their columns. */
export async function readSqliteFile(
  read: ReadRows,
): Promise<{ datamodel: Datamodel; notes: string[] }> {
  const made = await read(
    "SELECT name, type FROM pragma_table_list WHERE type IN ('virtual', 'shadow')",
  )
  const isShadow = (name: string) => made.some((one) => one['name'] === name)
  const tables = (await readSqlite(read)).filter(({ name }) => !isShadow(name))
  const views = await read("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")
  const models = tables.map((table) => modelOf(table, tables))
  const notes: string[] = []
  for (const { name } of views) {
    const view = await viewModel(read, String(name))
    if (view) models.push(view)
    else notes.push(`${String(name)}: left out: SQLite can't run this view`)
  }
  for (const { name } of made.filter(({ type }) => type === 'virtual'))
    notes.push(`${String(name)}: left out: it is a virtual table`)
  return { datamodel: { enums: [], models, indexes: tables.flatMap(indexesOf) }, notes }
}

function modelOf(
  { name, sql, columns, foreignKeys, triggers }: SqliteTable,
  tables: SqliteTable[],
): DatamodelModel {
  const fields = columns.map(fieldOf)
  const keys = foreignKeys.map((key) =>
    relationField({ ...key, name: '' }, spelled(key.target, tables), { name, fields }),
  )
  const isTrigger = /^CREATE\s+(?:TEMP\w*\s+)?TRIGGER\s+(?:IF NOT EXISTS\s+)?("[^"]+"|\S+)/i
  return {
    name,
    dbName: name,
    fields: [...fields, ...keys],
    checks: sqliteChecks(sql),
    notes: triggers.map((text) => {
      const trigger = (isTrigger.exec(text)?.[1] ?? '').replaceAll('"', '')
      return `its trigger ${trigger} stays in the database; the cache doesn't see what it writes elsewhere`
    }),
  }
}

/** A foreign key may write its table's name with other capital letters. */
function spelled(target: string, tables: SqliteTable[]): string {
  const isSame = ({ name }: SqliteTable) => name.toLowerCase() === target.toLowerCase()
  return tables.find(isSame)?.name ?? target
}

/** Undefined when it names what isn't there any more. */
async function viewModel(read: ReadRows, name: string): Promise<DatamodelModel | undefined> {
  try {
    const columns = await read(`SELECT name, type FROM pragma_table_xinfo(${quoteText(name)})`)
    const fields: DatamodelField[] = []
    for (const column of columns) {
      const own = String(column['name'])
      const type = textOf(column['type']) || (await typeOfValues(read, name, own))
      fields.push(
        fieldOf({ name: own, type, isNullable: true, isNumbered: false, isGenerated: false }),
      )
    }
    return { name, dbName: name, isView: true, fields }
  } catch {
    return undefined
  }
}

/** The type of what an expression of a view gives; none when it has no values. */
async function typeOfValues(read: ReadRows, view: string, column: string): Promise<string> {
  const name = quote(column)
  const [row] = await read(
    `SELECT typeof(${name}) AS type FROM ${quote(view)} WHERE ${name} IS NOT NULL LIMIT 1`,
  )
  const type = textOf(row?.['type'])
  return type === 'integer' ? 'real' : type
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function fieldOf(column: Column): DatamodelField {
  const { name, type: declared, isNullable, isNumbered, isGenerated, default: sql } = column
  const type = sqliteType(declared)
  const given =
    type === undefined || sql === undefined || isGenerated ? undefined : sqliteDefault(sql, type)
  return {
    name,
    kind: 'scalar',
    type: type ?? 'Unsupported',
    nativeType: null,
    sqlType: declared || 'a value without a type',
    isRequired: !isNullable,
    ...(isGenerated && { isGenerated }),
    ...(isNumbered
      ? { default: { name: 'autoincrement', args: [] } }
      : given !== undefined && { default: given }),
  }
}

function indexesOf({ name: table, primaryKey, indexes }: SqliteTable): DatamodelIndex[] {
  const key: DatamodelIndex = {
    model: table,
    type: 'id',
    fields: primaryKey.map((name) => ({ name })),
  }
  const others = indexes.map((index) => indexOf(table, index))
  return primaryKey.length === 0 ? others : [key, ...others]
}

function indexOf(table: string, index: Index): DatamodelIndex {
  const { name, isUnique, isConstraint, columns, definition } = index
  const { parts, where } = partsOf(definition)
  const plain = parts.map((part) => columns.find((column) => isColumn(part, column)))
  const isExpression = columns.length === 0 || plain.includes(undefined)
  const usual = `${table}_${columns.join('_')}_${isUnique ? 'key' : 'idx'}`
  const isNamed = !isConstraint && (name !== usual || isExpression || where !== undefined)
  return {
    model: table,
    type: isUnique ? 'unique' : 'normal',
    ...(isNamed && { dbName: name }),
    ...(isExpression && { expression: parts.join(', ') }),
    ...(where !== undefined && { where }),
    fields: isExpression
      ? []
      : plain.map((column = '', at) => ({
          name: column,
          ...(/ DESC$/i.test(parts[at] ?? '') && { sortOrder: 'desc' as const }),
        })),
  }
}

/** `"title" DESC` is a column as it is; `"title" COLLATE NOCASE` is not. */
function isColumn(part: string, column: string): boolean {
  const spelled = part.replace(/ (DESC|ASC)$/i, '')
  return spelled === quote(column) || spelled === column
}

/** `("a", "b" DESC) WHERE b > 1` */
function partsOf(definition: string): { parts: string[]; where?: string } {
  let depth = 0
  let end = 0
  const starts = [1]
  for (const { 0: text, index } of definition.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[(),]/g)) {
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    if (text === ',' && depth === 1) starts.push(index + 1)
    if (depth === 0) {
      end = index
      break
    }
  }
  const parts = starts.map((start, at) =>
    definition.slice(start, (starts[at + 1] ?? end + 1) - 1).trim(),
  )
  const [, where] = /^\s*WHERE\s+(.*)$/is.exec(definition.slice(end + 1)) ?? []
  return { parts, ...(where !== undefined && { where }) }
}
