export const columnTypes = [
  'integer',
  'bigint',
  'decimal',
  'float',
  'boolean',
  'string',
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
