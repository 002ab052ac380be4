import type { DatamodelField } from '../schema-wasm.js'
import type { FoundColumn } from './postgresql-catalogue.js'

type Native = readonly [type: string, native: string]

/** Prisma's types by PostgreSQL's. */
const types: Readonly<Record<string, Native>> = {
  bigint: ['BigInt', 'BigInt'],
  bit: ['String', 'Bit'],
  'bit varying': ['String', 'VarBit'],
  boolean: ['Boolean', 'Boolean'],
  bytea: ['Bytes', 'ByteA'],
  character: ['String', 'Char'],
  'character varying': ['String', 'VarChar'],
  citext: ['String', 'Citext'],
  date: ['DateTime', 'Date'],
  'double precision': ['Float', 'DoublePrecision'],
  inet: ['String', 'Inet'],
  integer: ['Int', 'Integer'],
  json: ['Json', 'Json'],
  jsonb: ['Json', 'JsonB'],
  money: ['Decimal', 'Money'],
  numeric: ['Decimal', 'Decimal'],
  oid: ['Int', 'Oid'],
  real: ['Float', 'Real'],
  smallint: ['Int', 'SmallInt'],
  text: ['String', 'Text'],
  'time with time zone': ['DateTime', 'Timetz'],
  'time without time zone': ['DateTime', 'Time'],
  'timestamp with time zone': ['DateTime', 'Timestamptz'],
  'timestamp without time zone': ['DateTime', 'Timestamp'],
  uuid: ['String', 'Uuid'],
  xml: ['String', 'Xml'],
}

/** The type of a column in Prisma's terms; one that Prisma doesn't have keeps PostgreSQL's name. */
export function postgresqlType(
  given: string,
): Pick<DatamodelField, 'type' | 'nativeType' | 'isList'> {
  const isList = given.endsWith('[]')
  const [, start = '', sizes, end = ''] =
    /^(.*?)(?:\((-?\d+(?:,-?\d+)?)\))?(| with(?:out)? time zone)$/s.exec(
      given.replace(/(\[\])+$/, ''),
    ) ?? []
  const word = (start + end).replace(/^(?:"[^"]+"|\w+)\.(?=\w)/, '')
  const list = isList && { isList: true }
  const [type, native] = given.endsWith('[][]') ? [] : (types[word] ?? [])
  if (type === undefined || native === undefined) {
    return { type: 'Unsupported', nativeType: [given.replace(/(\[\])+$/, ''), []], ...list }
  }
  const usual = /^Time/.test(native) ? ['6'] : []
  return { type, nativeType: [native, sizes?.split(',') ?? usual], ...list }
}

type Typed = Pick<DatamodelField, 'type' | 'kind' | 'isList'>

/** The default in Prisma's terms. */
export function postgresqlDefault(
  { default: sql, isCounted }: FoundColumn,
  field: Typed,
): DatamodelField['default'] {
  const { type, isList } = field
  const isWhole = type === 'Int' || type === 'BigInt'
  if (isCounted && isWhole && !isList) return { name: 'autoincrement', args: [] }
  if (sql === null || /^NULL(::|$)/i.test(sql)) return undefined
  if (isList) return listIn(sql, field) ?? { name: 'dbgenerated', args: [sql] }
  if (type === 'DateTime') return momentDefault(sql)
  return valueIn(sql, field) ?? { name: 'dbgenerated', args: [sql] }
}

/** A literal of the type; undefined for an expression. */
function valueIn(sql: string, { type, kind }: Typed): string | number | boolean | undefined {
  const literal = literalIn(sql)
  if (literal === undefined) return undefined
  if (kind === 'enum' || type === 'String') return literal
  if (type === 'Boolean') {
    return /^(t|f|true|false)$/.test(literal) ? literal.startsWith('t') : undefined
  }
  if (type === 'Json') return isJson(literal) ? literal : undefined
  if (!isNumeral(literal)) return undefined
  if (type === 'Decimal' || type === 'BigInt') return literal
  return type === 'Int' || type === 'Float' ? Number(literal) : undefined
}

/** `ARRAY['a'::text, 'b'::text]`, `'{}'::text[]` */
function listIn(sql: string, field: Typed): DatamodelField['default'] {
  if (/^'\{\}'::/.test(sql)) return []
  const [, inner] = /^ARRAY\[(.*)\](?:::[\w ."]+(?:\([\d,]+\))?\[\])?$/s.exec(sql) ?? []
  if (inner === undefined) return undefined
  const parts = inner.match(/(?:'(?:[^']|'')*'|\([^)]*\)|[^,'(])+/g) ?? []
  const values = parts.map((part) => valueIn(part.trim(), field))
  return values.every((value) => value !== undefined) ? values : undefined
}

function momentDefault(sql: string): DatamodelField['default'] {
  const isNow = /^(now\(\)|CURRENT_TIMESTAMP(\(\d\))?)$/i.test(sql)
  return isNow ? { name: 'now', args: [] } : { name: 'dbgenerated', args: [sql] }
}

const cast = /^(.*?)::(?:"(?:[^"]|"")+"|[\w. ]|\(\d+(?:,\d+)?\))+$/s

/** The text of `'x'::text`, `5`, `'-5'::integer`, `true`. */
function literalIn(sql: string): string | undefined {
  const bare = cast.exec(sql)?.[1] ?? sql
  const [, quoted] = /^'((?:[^']|'')*)'$/.exec(bare) ?? []
  if (quoted !== undefined) return quoted.replaceAll("''", "'")
  const [, inner = bare] = /^\((-[\d.]+)\)$/.exec(bare) ?? []
  return isNumeral(inner) || /^(true|false)$/.test(inner) ? inner : undefined
}

function isNumeral(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
