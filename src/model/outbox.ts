import { databases } from '../databases/databases.js'
import { cachedAnswers } from './cached-answers.js'
import type { ChangedTable, Model, Table } from './model.js'

/** The database's table of writes that the API hasn't seen yet. */
export const outboxTable = 'pylight_outbox'
export const outboxModel = 'PylightOutbox'

/** What a table's triggers put into the outbox. */
export interface Recording {
  /** The table's name in the API. */
  table: string
  /** The columns of a changed row; absent where only what follows is recorded. */
  columns?: string[]
  /** The tables that its foreign keys change, on a database that then runs none of their triggers. */
  followers?: Followers
}

interface Followers {
  /** When a row is deleted. */
  deleted: string[]
  /** When one of these columns changes. */
  rekeyed: { columns: string[]; tables: string[] }
}

/** Whether writes to the table by other programs are seen: it is cached, or a cached view shows it. */
export function isRecorded(table: Table): boolean {
  const { isView, caching, shownBy = [] } = table
  return caching.outbox && !isView && (isCached(table) || shownBy.length > 0)
}

/** Whether its answers become stale with what it shows. */
export function isRecordedView({ isView, caching }: Table): boolean {
  return isView === true && caching.outbox
}

function isCached(table: Table): boolean {
  const { lists, rows } = cachedAnswers(table)
  return lists || rows
}

/** Where PostgreSQL has the outbox, if the spec names schemas. */
export function outboxSchema({ tables }: Pick<Model, 'tables'>): string | undefined {
  const schemas = tables.flatMap(({ schema }) => schema ?? []).sort()
  return schemas.includes('public') ? 'public' : schemas[0]
}

export function usesOutbox({ tables }: { tables: readonly Table[] }): boolean {
  return tables.some(isRecorded)
}

/** Undefined for a table without triggers. */
export function recordingOf(
  table: Table,
  { provider, tables }: Pick<Model, 'provider' | 'tables'>,
): Recording | undefined {
  const owners = (table.rowRules ?? []).map(({ column }) => column)
  const keys = table.primaryKey.map(({ name }) => name)
  const columns = isCached(table) ? [...new Set([...keys, ...owners])] : []
  const own = isRecorded(table) && { columns }
  const followers = !databases[provider].triggersFollowKeys && followersOf(table, tables)
  if (!own && !followers) return undefined
  return { table: table.name, ...own, ...(followers && { followers }) }
}

function followersOf({ writes }: Table, tables: readonly Table[]): Followers | undefined {
  const isSeen = ({ table: name }: ChangedTable) =>
    tables.some((table) => table.name === name && (isRecorded(table) || isRecordedView(table)))
  const deleted = writes.delete.changes.filter(isSeen)
  const rekeyed = writes.rekey.changes.filter(isSeen)
  if (deleted.length + rekeyed.length === 0) return undefined
  const columns = new Set(rekeyed.flatMap(({ onlyWhenChanged }) => onlyWhenChanged))
  const names = (changes: ChangedTable[]) => changes.map(({ table }) => table)
  return { deleted: names(deleted), rekeyed: { columns: [...columns], tables: names(rekeyed) } }
}
