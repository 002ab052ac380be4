// Made by pylight from pylight.yaml.
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

import type { Prisma } from '../../prisma/client.js'
import { ApiError } from '../api-error.js'
import { log } from '../log.js'
import { prisma } from '../prisma.js'
import { isRefused } from '../prisma-errors.js'
import { store, undelivered } from './connection.js'
import { closeStrict, invalidate, type Invalidation, isStrict } from './invalidation.js'
import { count } from './stats.js'
import { onUndelivered } from './tables.js'

/** What a write makes stale; where a new row has a key, it is known once there is the row. */
type Stale<Row> = Invalidation | ((row?: Row) => Invalidation)

/** A write that the database may not have committed yet. */
interface OpenWrite {
  /** Its name in the fences of strict tables. */
  writer: string
  stale: Invalidation
}

/** How long a write waits for an unreachable Redis before it is answered all the same. */
const patienceMs = 2000
const transactionWrites = new AsyncLocalStorage<OpenWrite[]>()

export function isInTransaction(): boolean {
  return transactionWrites.getStore() !== undefined
}

/**
 * Writes to the database, then makes stale answers unusable, then resolves. Also when the write fails
 * without the database having refused it: it may have happened.
 */
export async function write<Row>(stale: Stale<Row>, run: () => Promise<Row>): Promise<Row> {
  const open = { writer: randomUUID(), stale: typeof stale === 'function' ? stale() : stale }
  await close(open)
  const perform = async () => {
    const row = await run()
    if (typeof stale === 'function') open.stale = stale(row)
    return row
  }
  const transaction = transactionWrites.getStore()
  if (!transaction) return settle([open], perform, isRefused)
  transaction.push(open)
  return perform()
}

/**
 * Several writes that happen together or not at all. What they make stale is dropped after the commit;
 * reads inside ask the database.
 */
export async function transaction<Result>(
  run: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  const writes: OpenWrite[] = []
  let isRolledBack = false
  const inside = (tx: Prisma.TransactionClient) =>
    run(tx).catch((error: unknown) => {
      isRolledBack = true
      throw error
    })
  const commit = () => transactionWrites.run(writes, () => prisma.$transaction(inside))
  return settle(writes, commit, () => isRolledBack)
}

async function settle<Result>(
  writes: OpenWrite[],
  run: () => Promise<Result>,
  changedNothing: (error: unknown) => boolean,
): Promise<Result> {
  let result: Result
  try {
    result = await run()
  } catch (error) {
    const isHarmless = changedNothing(error)
    for (const open of writes) await (isHarmless ? reopen(open) : deliver(open, 'none'))
    throw error
  }
  for (const open of writes) await deliver(open, open.writer)
  return result
}

/** Keeps readers of strict tables from the cache while the write is under way. */
async function close({ stale, writer }: OpenWrite) {
  if (!isStrict(stale)) return
  try {
    if (store.incarnation === null) throw new Error('Redis is away')
    await closeStrict(store, stale, writer)
  } catch {
    if (onUndelivered === 'reject') throw new ApiError(503, 'The cache can not be reached')
  }
}

/** After a write that changed nothing; a fence that can't be left ends by itself. */
async function reopen({ stale, writer }: OpenWrite) {
  if (isStrict(stale) && store.incarnation !== null) {
    await invalidate(store, stale, writer).catch(() => undefined)
  }
}

/** `writer` leaves the fences; `none` when the write may yet be committed, so that they hold on. */
async function deliver({ stale }: OpenWrite, writer: string) {
  if (await isDelivered(stale, writer)) return
  undelivered.add(stale)
  store.reconnect()
  if (await store.isBackWithin(patienceMs)) return
  const tables: string[] = stale.lists ?? []
  for (const table of tables) count(`${table}:`, 'undelivered')
  log.error({ stale }, 'invalidation waits for Redis: other processes may serve older answers')
  if (onUndelivered === 'answer') return
  throw new ApiError(503, 'The write is done, but caches may not show it yet')
}

async function isDelivered(stale: Invalidation, writer: string): Promise<boolean> {
  if (store.incarnation === null) return false
  return invalidate(store, stale, writer).then(
    () => true,
    () => false,
  )
}
