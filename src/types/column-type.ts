export const columnTypes = [
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

export type ColumnType = (typeof columnTypes)[number]
