// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'

import { epochKey, fullKey, rowsKey, tableOf } from './keys.js'
import { isLoose } from './origin.js'
import type { Store } from './store.js'
import { type CachedTable, cacheSettings } from './tables.js'

/** What a write makes stale. */
export interface Invalidation {
  /** Tables with a changed row: their lists are stale. */
  lists?: CachedTable[]
  /** Keys of single rows that are stale, and with them their tables' lists. */
  items?: string[]
  /** Tables of which rows are stale, and nobody knows which. */
  rowsOf?: CachedTable[]
}

/** A key that a write touches. A register gets a new token; an item goes. */
interface Touched {
  key: string
  isRegister: boolean
  isStrict: boolean
}

/** A token that is lost is as good as a new one: whatever depends on it is read again. */
const tokenTtlMs = 24 * 60 * 60 * 1000

/** How long a writer may keep readers of a strict table from the cache. */
export const fenceMs = 10_000

/** Makes sure that the register holds a token, and answers what it holds. */
export async function createToken(store: Store, register: string): Promise<string> {
  const token = await store.setNxGet(register, randomUUID(), tokenTtlMs)
  return token.toString('latin1')
}

/** One round trip: what is stale can't be used any more. Rejects unless all of it was done. */
export async function invalidate(store: Store, stale: Invalidation, writer = 'none') {
  await Promise.all(touchedBy(stale).map((touched) => drop(store, touched, writer)))
}

/** Before a write: nobody reads strict tables from the cache until the writer has left. */
export async function closeStrict(store: Store, stale: Invalidation, writer: string) {
  const strict = touchedBy(stale).filter(({ isStrict }) => isStrict)
  await Promise.all(strict.map(({ key }) => store.enter(key, writer, fenceMs)))
}

export function isStrict(stale: Invalidation): boolean {
  return touchedBy(stale).some((touched) => touched.isStrict)
}

/** Of a row that may have other keys, too, nobody knows which: it stands for all rows of its table. */
function touchedBy({ lists = [], items = [], rowsOf = [] }: Invalidation): Touched[] {
  const itemTables = items.map(tableOf)
  const changed = new Set<string>([...lists, ...itemTables])
  const ofUnknownRows = new Set<string>([...rowsOf, ...itemTables.filter(isLoose)])
  return [
    ...[...changed].map((table) => touched(epochKey(table), table, true)),
    ...[...ofUnknownRows].map((table) => touched(rowsKey(table), table, true)),
    ...items.map((key) => touched(fullKey(key), tableOf(key), false)),
  ]
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
    await store.unlink(register) // Redis out of memory refuses to set, never to remove
  }
}
