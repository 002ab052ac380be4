import type { Datamodel, DatamodelField } from '../../schema-wasm.js'

const defaultTypes: Record<string, string> = {
  String: 'VARCHAR(191)',
  Boolean: 'BOOLEAN',
  Int: 'INTEGER',
  BigInt: 'BIGINT',
  Float: 'DOUBLE',
  Decimal: 'DECIMAL(65, 30)',
  DateTime: 'DATETIME(3)',
  Json: 'JSON',
  Bytes: 'LONGBLOB',
}

/** A column's type in Prisma's schema: `VARCHAR(255)` for `String @db.VarChar(255)`. */
export function columnType(field: DatamodelField, datamodel: Datamodel): string {
  const values = enumLabels(field, datamodel)
  if (values) return `ENUM(${values.map(([, label]) => quoteText(label)).join(', ')})`
  if (!field.nativeType) return defaultTypes[field.type] ?? field.type.toUpperCase()
  const [name, size] = field.nativeType
  const sizeSql = size.length > 0 ? `(${size.join(', ')})` : ''
  return name.startsWith('Unsigned')
    ? `${name.slice('Unsigned'.length).toUpperCase()}${sizeSql} UNSIGNED`
    : `${name.toUpperCase()}${sizeSql}`
}

/** The expression after `DEFAULT`; undefined if the client sets the value or MySQL can't. */
export function columnDefault(field: DatamodelField, datamodel: Datamodel): string | undefined {
  const { default: value, type } = field
  if (value === undefined || type === 'Json' || type === 'Bytes') return undefined
  if (Array.isArray(value)) return undefined
  if (typeof value === 'object') return functionSql(value, field)
  const label = enumLabels(field, datamodel)?.find(([name]) => name === value)?.[1]
  return label === undefined ? literalSql(`${value}`, field) : quoteText(label)
}

export function quoteText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

export function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}

type SchemaFunction = Extract<DatamodelField['default'], { name: string }>

function functionSql({ name, args }: SchemaFunction, field: DatamodelField): string | undefined {
  if (name === 'dbgenerated') return args.length > 0 ? String(args[0]) : undefined
  if (name !== 'now') return undefined
  const precision = field.nativeType ? (field.nativeType[1][0] ?? '0') : '3'
  if (field.nativeType?.[0] === 'Date') return '(CURRENT_DATE)'
  if (field.nativeType?.[0] === 'Time') return `(CURRENT_TIME(${precision}))`
  return `CURRENT_TIMESTAMP(${precision})`
}

function literalSql(value: string, { type, nativeType }: DatamodelField): string {
  if (type === 'Boolean') return value
  if (type === 'DateTime') return quoteText(dateTimeText(value, nativeType?.[0]))
  if (type !== 'String') return /^-?[\d.e+-]+$/i.test(value) ? value : quoteText(value)
  const isText = nativeType?.[0].endsWith('Text') ?? false
  return isText ? `(${quoteText(value)})` : quoteText(value)
}

/** `2020-01-02T03:04:05.000` is UTC, like everything that Prisma stores. */
function dateTimeText(value: string, nativeType: string | undefined): string {
  const [date = '', time = ''] = new Date(value).toISOString().replace('Z', '').split('T')
  if (nativeType === 'Date') return date
  return nativeType === 'Time' ? time : `${date} ${time}`
}

/** The names and the database's labels of an enum's values. */
function enumLabels(field: DatamodelField, { enums }: Datamodel): [string, string][] | undefined {
  if (field.kind !== 'enum') return undefined
  const values = enums.find(({ name }) => name === field.type)?.values ?? []
  return values.map(({ name, dbName }) => [name, dbName ?? name])
}
