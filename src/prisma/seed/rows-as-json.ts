import { driverValue } from './seed-values.js'

interface Column {
  name: string
  databaseName: string
  type: string
}

/** Rows by the database's names of columns: PostgreSQL reads JSON faster than as many parameters. */
export function rowsAsJson(
  rows: readonly Record<string, unknown>[],
  columns: readonly Column[],
): string {
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        columns.map(({ name, databaseName, type }) => [databaseName, jsonValue(row[name], type)]),
      ),
    ),
  )
}

function jsonValue(value: unknown, type: string): unknown {
  if (type === 'json' && typeof value === 'string') return JSON.parse(value) as unknown
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  return driverValue(value, 'postgresql')
}
