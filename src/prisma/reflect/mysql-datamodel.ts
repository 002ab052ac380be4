import { partPrefix } from '../outbox/part.js'
import { enumValues, type MysqlColumn, type MysqlTable } from '../push/mysql/table.js'
import type { Datamodel, DatamodelField, DatamodelIndex } from '../schema-wasm.js'
import { Identifiers, namedValues } from './identifiers.js'
import { relationField } from './relation-field.js'

/** A database's tables in Prisma's terms; models and fields have the names of tables and columns. */
export function datamodelOf(tables: MysqlTable[]): Datamodel {
  const names = new Identifiers()
  const enums = new Map(
    tables.flatMap((table) =>
      table.columns.filter(isEnum).map((column) => {
        const values = enumValues(column.type).map((value) => {
          return value.slice(1, -1).replaceAll("''", "'")
        })
        const name = names.nameFor(`${table.name}_${column.name}`, 'enum')
        return [column, { name, dbName: null, values: namedValues(values) }] as const
      }),
    ),
  )
  return {
    enums: [...enums.values()],
    models: tables.map((table) => {
      const fields = table.columns.map((column) =>
        columnField(column, enums.get(column)?.name, isJson(table, column)),
      )
      return {
        name: table.name,
        dbName: table.name,
        ...(table.isView && { isView: true as const }),
        fields: [
          ...fields,
          ...table.foreignKeys.map((key) => {
            return relationField(key, key.target, { name: table.name, fields })
          }),
        ],
        checks: [
          ...(table.checks ?? []).filter(({ sql }) => !jsonCheck.test(sql)),
          ...table.columns.filter(isUnsignedFraction).map(({ name }) => {
            return { name: 'unsigned', sql: `\`${name.replaceAll('`', '``')}\` >= 0` }
          }),
        ],
        notes: notesOf(table),
      }
    }),
    indexes: tables.flatMap(indexesOf),
  }
}

function notesOf({ indexes, triggers = [], writers = [] }: MysqlTable): string[] {
  return [
    ...indexes
      .filter(({ kind }) => kind !== undefined)
      .map(({ name, kind = '' }) => `its ${kind} index ${name} stays in the database`),
    ...triggers
      .filter((name) => !name.startsWith(partPrefix))
      .map(
        (name) =>
          `its trigger ${name} stays in the database; the cache doesn't see what it writes elsewhere`,
      ),
    ...writers.map(
      (user) => `its writer ${user} is another user; the cache doesn't see what it writes`,
    ),
  ]
}

/** Prisma has no types for these. */
function isUnsignedFraction({ type }: MysqlColumn): boolean {
  return /^(decimal|float|double)\b.*\bunsigned\b/i.test(type)
}

function isEnum({ type }: MysqlColumn): boolean {
  return /^enum\(/i.test(type)
}

/** MariaDB stores JSON as text with this check. */
const jsonCheck = /^json_valid\(`((?:[^`]|``)+)`\)$/i

function isJson({ checks = [] }: MysqlTable, { name }: MysqlColumn): boolean {
  return checks.some(({ sql }) => jsonCheck.exec(sql)?.[1]?.replaceAll('``', '`') === name)
}

function columnField(
  column: MysqlColumn,
  enumName: string | undefined,
  isJsonText: boolean,
): DatamodelField {
  const byDefault = column.isGenerated ? undefined : defaultOf(column)
  const base = {
    name: column.name,
    sqlType: column.type,
    isRequired: !column.isNullable,
    ...(column.isGenerated && { isGenerated: true as const }),
    ...(byDefault !== undefined && { default: byDefault }),
  }
  if (enumName !== undefined) {
    return { ...base, kind: 'enum', type: enumName, nativeType: null }
  }
  const [, word = '', sizes] = /^(\w+)(?:\(([^)]*)\))?/.exec(column.type.toLowerCase()) ?? []
  const isUnsigned = /\bunsigned\b/i.test(column.type)
  const [type, native] = isJsonText ? ['Json', 'Json'] : typeOf(word, sizes, isUnsigned)
  if (type === 'Boolean') return { ...base, kind: 'scalar', type, nativeType: null }
  return { ...base, kind: 'scalar', type, nativeType: [native, sizesOf(native, sizes)] }
}

/** Display widths of numbers are no sizes; moments without one have whole seconds. */
function sizesOf(native: string, sizes: string | undefined): string[] {
  if (/Int$|^(Year|Float|Double)$/.test(native)) return []
  if (sizes === undefined) return /^(DateTime|Time|Timestamp)$/.test(native) ? ['0'] : []
  return sizes.split(',')
}

function typeOf(word: string, sizes: string | undefined, isUnsigned: boolean): [string, string] {
  if (word === 'tinyint' && sizes === '1') return ['Boolean', 'Boolean']
  const [type, native] = types[word] ?? ['String', word.charAt(0).toUpperCase() + word.slice(1)]
  return [type, isUnsigned && /Int$/.test(native) ? `Unsigned${native}` : native]
}

const types: Record<string, [string, string]> = {
  int: ['Int', 'Int'],
  smallint: ['Int', 'SmallInt'],
  mediumint: ['Int', 'MediumInt'],
  tinyint: ['Int', 'TinyInt'],
  year: ['Int', 'Year'],
  bigint: ['BigInt', 'BigInt'],
  decimal: ['Decimal', 'Decimal'],
  float: ['Float', 'Float'],
  double: ['Float', 'Double'],
  varchar: ['String', 'VarChar'],
  char: ['String', 'Char'],
  text: ['String', 'Text'],
  tinytext: ['String', 'TinyText'],
  mediumtext: ['String', 'MediumText'],
  longtext: ['String', 'LongText'],
  date: ['DateTime', 'Date'],
  time: ['DateTime', 'Time'],
  datetime: ['DateTime', 'DateTime'],
  timestamp: ['DateTime', 'Timestamp'],
  json: ['Json', 'Json'],
  blob: ['Bytes', 'Blob'],
  tinyblob: ['Bytes', 'TinyBlob'],
  mediumblob: ['Bytes', 'MediumBlob'],
  longblob: ['Bytes', 'LongBlob'],
  binary: ['Bytes', 'Binary'],
  varbinary: ['Bytes', 'VarBinary'],
  bit: ['Bytes', 'Bit'],
}

/** MariaDB quotes texts in its catalogue and writes NULL; MySQL does neither. */
function defaultOf(column: MysqlColumn): DatamodelField['default'] {
  if (column.isAutoIncrement) return { name: 'autoincrement', args: [] }
  const { default: text, type } = column
  if (text === undefined || text === 'NULL') return undefined
  if (/^current_timestamp/i.test(text)) return { name: 'now', args: [] }
  const quoted = /^'((?:[^']|'')*)'$/.exec(text)?.[1]
  if (quoted !== undefined && /^(datetime|timestamp)/i.test(type)) {
    return `${quoted.replace(' ', 'T')}Z`
  }
  if (quoted !== undefined) return quoted.replaceAll("''", "'")
  if (type === 'tinyint(1)') return text === '1'
  if (/^-?\d+(\.\d+)?$/.test(text)) return /int|float|double/i.test(type) ? Number(text) : text
  return /char|text|enum/i.test(type) ? text : { name: 'dbgenerated', args: [text] }
}

/** Without those that MySQL makes for a foreign key, under its name. */
function indexesOf(table: MysqlTable): DatamodelIndex[] {
  const key: DatamodelIndex = {
    model: table.name,
    type: 'id',
    fields: table.primaryKey.map((name) => ({ name })),
  }
  const own = table.indexes.filter(
    ({ name, kind }) => kind === undefined && table.foreignKeys.every((key) => key.name !== name),
  )
  const others = own.map(({ name, isUnique, columns }): DatamodelIndex => {
    const usual = `${table.name}_${columns.map((column) => column.name).join('_')}_${isUnique ? 'key' : 'idx'}`
    return {
      model: table.name,
      type: isUnique ? 'unique' : 'normal',
      ...(name !== usual && { dbName: name }),
      fields: columns.map((column) => ({
        name: column.name,
        ...(column.isDescending && { sortOrder: 'desc' as const }),
        ...(column.length !== undefined && { length: column.length }),
      })),
    }
  })
  return table.primaryKey.length === 0 ? others : [key, ...others]
}
