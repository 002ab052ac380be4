import type { MysqlColumn, MysqlForeignKey, MysqlTable } from '../push/mysql/table.js'
import { enumValues } from '../push/mysql/table.js'
import type { Datamodel, DatamodelField, DatamodelIndex } from '../schema-wasm.js'

/** What Prisma's introspection gives for other databases; each table is a model of its own name. */
export function datamodelOf(tables: MysqlTable[]): Datamodel {
  const enums = tables.flatMap((table) =>
    table.columns.filter(isEnum).map((column) => ({
      name: enumName(table, column),
      dbName: null,
      values: enumValues(column.type).map((value) => {
        const text = value.slice(1, -1).replaceAll("''", "'")
        return { name: identifierOf(text), dbName: text }
      }),
    })),
  )
  return {
    enums,
    models: tables.map((table) => ({
      name: table.name,
      dbName: table.name,
      fields: [
        ...table.columns.map((column) => columnField(table, column)),
        ...table.foreignKeys.map((key) => relationField(table, key)),
      ],
    })),
    indexes: tables.flatMap(indexesOf),
  }
}

function isEnum({ type }: MysqlColumn): boolean {
  return /^enum\(/i.test(type)
}

function enumName(table: MysqlTable, column: MysqlColumn): string {
  return identifierOf(`${table.name}_${column.name}`)
}

function identifierOf(text: string): string {
  const name = text.replaceAll(/\W/g, '_')
  return /^[A-Za-z]/.test(name) ? name : `_${name}`.replace(/^_+/, 'v_')
}

function columnField(table: MysqlTable, column: MysqlColumn): DatamodelField {
  const byDefault = defaultOf(column)
  const base = {
    name: column.name,
    isRequired: !column.isNullable,
    ...(byDefault !== undefined && { default: byDefault }),
  }
  if (isEnum(column)) {
    return { ...base, kind: 'enum', type: enumName(table, column), nativeType: null }
  }
  const [, word = '', sizes] = /^(\w+)(?:\(([^)]*)\))?/.exec(column.type.toLowerCase()) ?? []
  const isUnsigned = /\bunsigned\b/i.test(column.type)
  const [type, native] = typeOf(word, sizes, isUnsigned)
  if (type === 'Boolean') return { ...base, kind: 'scalar', type, nativeType: null }
  return { ...base, kind: 'scalar', type, nativeType: [native, sizesOf(native, sizes)] }
}

/** Display widths of integers are no sizes; moments without one have whole seconds. */
function sizesOf(native: string, sizes: string | undefined): string[] {
  if (/Int$|^Year$/.test(native)) return []
  if (sizes === undefined) return /^(DateTime|Time|Timestamp)$/.test(native) ? ['0'] : []
  return sizes.split(',')
}

function typeOf(word: string, sizes: string | undefined, isUnsigned: boolean): [string, string] {
  if (word === 'tinyint' && sizes === '1') return ['Boolean', 'Boolean']
  const [type, native] = types[word] ?? ['String', word.charAt(0).toUpperCase() + word.slice(1)]
  return [type, isUnsigned ? `Unsigned${native}` : native]
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

function relationField(table: MysqlTable, key: MysqlForeignKey): DatamodelField {
  const isRequired = key.columns.every(
    (name) => table.columns.find((column) => column.name === name)?.isNullable === false,
  )
  return {
    name: `fk ${key.name}`,
    kind: 'object',
    type: key.target,
    nativeType: null,
    isRequired,
    relationFromFields: key.columns,
    relationToFields: key.targetColumns,
    relationOnDelete: actionOf(key.onDelete),
    relationOnUpdate: actionOf(key.onUpdate),
    ...(key.name !== `${table.name}_${key.columns.join('_')}_fkey` && {
      relationConstraint: key.name,
    }),
  }
}

/** `SET NULL` → `SetNull` */
function actionOf(rule: string): string {
  return rule
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** Without those that MySQL makes for a foreign key, under its name. */
function indexesOf(table: MysqlTable): DatamodelIndex[] {
  const key: DatamodelIndex = {
    model: table.name,
    type: 'id',
    fields: table.primaryKey.map((name) => ({ name })),
  }
  const own = table.indexes.filter(({ name }) =>
    table.foreignKeys.every((key) => key.name !== name),
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
