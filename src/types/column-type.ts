export const scalarTypes = [
  'integer',
  'bigint',
  'smallint',
  'decimal',
  'float',
  'real',
  'boolean',
  'string',
  'char',
  'text',
  'uuid',
  'date',
  'time',
  'datetime',
  'timestamp',
  'json',
  'bytes',
  'enum',
] as const

/** Lists of values, by PostgreSQL's name for an array of them. */
export const listTypes = [
  'integer[]',
  'bigint[]',
  'smallint[]',
  'decimal[]',
  'float[]',
  'real[]',
  'boolean[]',
  'string[]',
  'char[]',
  'text[]',
  'uuid[]',
  'date[]',
  'time[]',
  'datetime[]',
  'timestamp[]',
  'enum[]',
] as const

export const columnTypes = [...scalarTypes, ...listTypes] as const

export type ScalarType = (typeof scalarTypes)[number]
export type ListType = (typeof listTypes)[number]
export type ColumnType = ScalarType | ListType

/** `text[]` for `text`; undefined for a type of which there are no lists. */
export function listTypeOf(element: string): ListType | undefined {
  return listTypes.find((type) => type === `${element}[]`)
}
