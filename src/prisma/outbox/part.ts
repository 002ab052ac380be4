import { createHash } from 'node:crypto'

/** A trigger, on PostgreSQL the function of a table's triggers with them. */
export interface OutboxPart {
  /** The database's name of it. */
  name: string
  /** The table's name in the database. */
  table: string
  /** What the database shows of it. */
  text: string
  /** The SQL that makes it. */
  create: string
}

/** One that the database has. */
export type FoundPart = Pick<OutboxPart, 'name' | 'table' | 'text'>

/** What the names of all parts begin with. */
export const partPrefix = 'pylight_outbox_'

/** Beyond this many rows, a statement is recorded as one that changed any row. */
export const mostRows = 1000

/** A name of at most 63 bytes: longer ones end with a hash. */
export function partName(table: string, event = ''): string {
  const name = `${partPrefix}${table}${event && `_${event}`}`
  if (Buffer.byteLength(name) <= 63) return name
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  const start = Buffer.from(name)
    .subarray(0, 63 - hash.length - 1)
    .toString()
  return `${start.replace(/\uFFFD$/, '')}_${hash}`
}

export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
