// Made by pylight from pylight.yaml.
import { elsewhere, shownBy } from '../../../outbox.js'
import type { Invalidation } from '../invalidation.js'
import type { OutboxRecord } from './records.js'

/** Columns of a changed row as texts: its key and its owners. */
export type ChangedRow<Column extends string = string> = Partial<Record<Column, string | null>>

type RecordedTable = keyof typeof elsewhere

const cachedTables = Object.keys(elsewhere) as RecordedTable[]

export const recordedTables = [...new Set([...cachedTables, ...Object.keys(shownBy)])]

/** Beyond this many rows, a whole table is stale. */
const mostRows = 1000

/** What is stale when the records' rows have changed. */
export function staleOf(records: OutboxRecord[]): Invalidation {
  const names = new Set(records.map(({ table_name }) => table_name))
  const tables = cachedTables.filter((table) => names.has(table))
  const views = [...names].flatMap((table) => shownBy[table] ?? [])
  const parts = tables.map((table) => {
    return staleIn(
      table,
      records.filter(({ table_name }) => table_name === table),
    )
  })
  return {
    lists: [...tables, ...views],
    items: parts.flatMap(({ items = [] }) => items),
    rowsOf: [...parts.flatMap(({ rowsOf = [] }) => rowsOf), ...views],
    own: Object.assign({}, ...parts.map(({ own }) => own)) as NonNullable<Invalidation['own']>,
  }
}

/** A key that requests can't have, such as a date before the year 1, makes the whole table stale. */
function staleIn(table: RecordedTable, records: OutboxRecord[]): Invalidation {
  const whole = { rowsOf: [table] }
  const rows = rowsOf(records)
  if (!rows || rows.length > mostRows) return whole
  try {
    const each = rows.map((row): Invalidation => elsewhere[table](row))
    return {
      items: each.flatMap(({ items = [] }) => items),
      rowsOf: each.flatMap(({ rowsOf = [] }) => rowsOf),
      own: { [table]: each.flatMap(({ own }) => own?.[table] ?? []) },
    }
  } catch {
    return whole
  }
}

/** Undefined when any row may have changed. */
function rowsOf(records: OutboxRecord[]): ChangedRow[] | undefined {
  if (records.some(({ row_keys }) => row_keys === null)) return undefined
  return records.flatMap(({ row_keys }) => JSON.parse(row_keys ?? '[]') as ChangedRow[])
}

/** What is stale when any row of some tables may have changed. */
export function staleTables(names: string[]): Invalidation {
  return staleOf(names.map((table_name) => ({ id: 0n, table_name, row_keys: null })))
}

/** Whose a row is. A row of nobody makes the whole table stale. */
export function ownersOf<Owners extends object>(owners: Owners): Owners {
  const isKnown = Object.values(owners).every((owner) => typeof owner === 'string')
  if (isKnown) return owners
  throw new Error('The row has no owner')
}
