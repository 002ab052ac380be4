import type { Column, ColumnType, Provider } from '../model/model.js'

/** Prisma's type of each column type; an enum has its own. */
const scalars: Record<Exclude<ColumnType, 'enum'>, string> = {
  integer: 'Int',
  bigint: 'BigInt',
  decimal: 'Decimal',
  float: 'Float',
  boolean: 'Boolean',
  string: 'String',
  text: 'String',
  uuid: 'String',
  date: 'DateTime',
  time: 'DateTime',
  datetime: 'DateTime',
  json: 'Json',
  bytes: 'Bytes',
}

type NativeTypes = Partial<Record<ColumnType, string | ((column: Column) => string | undefined)>>

const varChar = ({ length = 255 }: Column): string => `VarChar(${length})`
const decimal = ({ precision, scale = 0 }: Column): string | undefined =>
  precision === undefined ? undefined : `Decimal(${precision}, ${scale})`

/** The types that differ from what Prisma takes by itself. */
const nativeTypes: Record<Provider, NativeTypes> = {
  sqlite: {},
  postgresql: {
    decimal,
    string: varChar,
    text: 'Text',
    uuid: 'Uuid',
    date: 'Date',
    time: 'Time(3)',
    datetime: 'Timestamptz(3)',
    json: 'JsonB',
    bytes: 'ByteA',
  },
  mysql: {
    decimal,
    string: varChar,
    text: 'LongText',
    uuid: 'Char(36)',
    date: 'Date',
    time: 'Time(3)',
    datetime: 'DateTime(3)',
    bytes: 'LongBlob',
  },
}

export function prismaType({ type, enumName, nullable }: Column): string {
  const scalar = type === 'enum' ? (enumName ?? '') : scalars[type]
  return nullable ? `${scalar}?` : scalar
}

/** `@db.VarChar(255)`; undefined where Prisma's own choice is right. */
export function nativeType(column: Column, provider: Provider): string | undefined {
  const native = nativeTypes[provider][column.type]
  const text = typeof native === 'function' ? native(column) : native
  return text && `@db.${text}`
}
