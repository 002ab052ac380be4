// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'

import { epochKey, fullKey, partsOf, rowsKey, tableOf } from './keys.js'
import { isLoose } from './origin.js'
import type { Store } from './store.js'
import { type CachedTable, cacheSettings } from './tables.js'

/** What a write makes stale; `Row` is what it writes. */
export interface Invalidation<Row = unknown> {
  /** Tables with a changed row: their lists are stale. */
  lists?: CachedTable[]
  /** Keys of single rows that are stale; their tables' lists are stale, too. */
  items?: string[]
  /** Tables with stale rows whose keys are unknown. */
  rowsOf?: CachedTable[]
  /** The key of a new row, which is known once it was written; a list if readers have their own. */
  itemOf?: (row: Row) => string | string[]
  /** Whose rows of a table change, before and after: what is cached of others' rows stays. By default, anyone's. */
  own?: Partial<Record<CachedTable, object[]>>
}

/** A key that a write touches: a register gets a new token, an item is removed. */
interface Touched {
  key: string
  isRegister: boolean
  isStrict: boolean
}

/** An expired token does no harm: what depends on it is read again. */
const tokenTtlMs = 24 * 60 * 60 * 1000

/** How long a writer may stay in a fence. */
export const fenceMs = 10_000

/** The register's token, created where it has none. */
export async function createToken(store: Store, register: string): Promise<string> {
  const token = await store.setNxGet(register, randomUUID(), tokenTtlMs)
  return token.toString('latin1')
}

/** Makes stale entries unusable, in one round trip. Rejects unless all of it was done. */
export async function invalidate(store: Store, stale: Invalidation, writer = 'none') {
  await Promise.all(touchedBy(stale).map((touched) => drop(store, touched, writer)))
}

/** Enters the fences of strict tables before a write: until it leaves, readers ask the database. */
export async function closeStrict(store: Store, stale: Invalidation, writer: string) {
  const strict = touchedBy(stale).filter(({ isStrict }) => isStrict)
  await Promise.all(strict.map(({ key }) => store.enter(key, writer, fenceMs)))
}

export function isStrict(stale: Invalidation): boolean {
  return touchedBy(stale).some((touched) => touched.isStrict)
}

/** A row that may have several keys invalidates all rows: its other keys are unknown. */
function touchedBy({ lists = [], items = [], rowsOf = [], own = {} }: Invalidation): Touched[] {
  const itemTables = items.map(tableOf)
  const changed = new Set<string>([...lists, ...itemTables])
  const ofUnknownRows = new Set<string>([...rowsOf, ...itemTables.filter(isLoose)])
  const registers = new Map<string, string>()
  for (const table of changed) {
    for (const ownRows of ownersOf(table, own)) {
      const parts = partsOf(ownRows)
      for (const part of parts) registers.set(epochKey(table, part), table)
      if (hasUnknownOwner(table, ownRows)) registers.set(rowsKey(table, parts.at(-1)), table)
    }
  }
  for (const table of ofUnknownRows) registers.set(rowsKey(table), table)
  return [
    ...[...registers].map(([key, table]) => touched(key, table, true)),
    ...items.map((key) => touched(fullKey(key), tableOf(key), false)),
  ]
}

/** Whose rows of the table change: `{}` stands for anyone's. */
function ownersOf(table: string, own: NonNullable<Invalidation['own']>): object[] {
  const [, owners = []] = Object.entries<object[]>(own).find(([name]) => name === table) ?? []
  return owners.length > 0 ? owners : [{}]
}

/** Whether answers for fewer rows than those of `own` may have the row. */
function hasUnknownOwner(table: string, own: object): boolean {
  return Object.keys(own).length < (cacheSettings.get(table)?.owners ?? 0)
}

function touched(key: string, table: string, isRegister: boolean): Touched {
  return { key, isRegister, isStrict: cacheSettings.get(table)?.isStrict ?? false }
}

async function drop(store: Store, { key, isRegister, isStrict }: Touched, writer: string) {
  const token = isRegister ? randomUUID() : null
  if (isStrict) await store.leave(key, writer, token, tokenTtlMs)
  else if (token === null) await store.unlink(key)
  else await replaceToken(store, key, token)
}

async function replaceToken(store: Store, register: string, token: string) {
  try {
    await store.set(register, token, tokenTtlMs)
  } catch {
    await store.unlink(register) // without free memory Redis refuses to set, but not to remove
  }
}
