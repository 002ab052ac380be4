// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { ApiError } from '../api-error.js'
import { log } from '../log.js'
import { prisma } from '../prisma.js'
import { isConflict, isRefused } from '../prisma-errors.js'
import { store, undelivered } from './connection.js'
import { closeStrict, invalidate, type Invalidation, isStrict } from './invalidation.js'
import { doubtOrigin } from './origin.js'
import { count } from './stats.js'
import { onUndelivered } from './tables.js'
import {
  type Database,
  isInTransaction,
  type OpenWrite,
  type Transaction,
  transactionAround,
  transactions,
} from './transaction.js'

/** What a write makes stale; where a new row has a key, it is known once there is the row. */
type Stale<Row> = Invalidation | ((row?: Row) => Invalidation)

/** Of a failed write that was `refused`, nothing happened; of one whose end is `unknown`, it may yet. */
type End = 'done' | 'refused' | 'rolled-back' | 'unknown'

/** How often a write is tried that loses a conflict with others. */
const attempts = 4

/** How long a write waits for an unreachable Redis before it is answered all the same. */
const patienceMs = 2000

/**
 * Writes to the database, then makes stale answers unusable, then resolves. Also when the write fails
 * without the database having refused it: it may have happened. Several statements belong in a
 * `transaction`: one that is refused would hide those before it.
 */
export async function write<Row>(stale: Stale<Row>, run: () => Promise<Row>): Promise<Row> {
  const open = { writer: randomUUID(), stale: typeof stale === 'function' ? stale() : stale }
  await close(open)
  const perform = async () => {
    const row = await retryConflicts(run)
    if (typeof stale === 'function') open.stale = stale(row)
    return row
  }
  return settle([open], perform, (error) => (isRefused(error) ? 'refused' : 'unknown'))
}

/** A statement that the database has undone because of others'; a transaction is its caller's to repeat. */
async function retryConflicts<Row>(run: () => Promise<Row>): Promise<Row> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt === attempts || !isConflict(error) || isInTransaction()) throw error
    }
    await wait(Math.random() * 50 * attempt)
  }
}

/**
 * Several writes that happen together or not at all. What they make stale is dropped after the commit;
 * reads inside ask the database.
 */
export async function transaction<Result>(run: (tx: Database) => Promise<Result>): Promise<Result> {
  const own: Transaction = { writes: [], isOver: false }
  let end: End = 'unknown'
  const inside = (tx: Database) => {
    own.db = tx
    return run(tx).catch((error: unknown) => {
      end = 'rolled-back'
      throw error
    })
  }
  const commit = () =>
    transactions.run(own, () => prisma.$transaction(inside)).finally(() => (own.isOver = true))
  return settle(own.writes, commit, () => end)
}

async function settle<Result>(
  writes: OpenWrite[],
  run: () => Promise<Result>,
  endBy: (error: unknown) => End,
): Promise<Result> {
  let result: Result
  try {
    result = await run()
  } catch (error) {
    const end = endBy(error)
    if (end === 'unknown') doubtOrigin()
    await conclude(writes, end)
    throw error
  }
  const isTold = await conclude(writes, 'done')
  if (isTold || onUndelivered === 'answer') return result
  throw new ApiError(503, 'The write is done, but caches may not show it yet')
}

/** All in one round trip. Answers whether Redis was told; inside a transaction that waits for its end. */
async function conclude(writes: OpenWrite[], end: End): Promise<boolean> {
  const around = transactionAround()
  around?.writes.push(...writes)
  if (around) return true
  const told = await Promise.all(
    writes.map((open) => (end === 'refused' ? reopen(open) : deliver(open, end))),
  )
  return told.every(Boolean)
}

/** Keeps readers of strict tables from the cache while the write is under way. */
async function close({ stale, writer }: OpenWrite) {
  if (!isStrict(stale)) return
  try {
    if (store.era === null) throw new Error('Redis is away')
    await closeStrict(store, stale, writer)
  } catch {
    if (onUndelivered === 'reject') throw new ApiError(503, 'The cache can not be reached')
  }
}

/** After a write that changed nothing; a fence that can't be left ends by itself. */
async function reopen({ stale, writer }: OpenWrite): Promise<boolean> {
  if (isStrict(stale) && store.era !== null) {
    await invalidate(store, stale, writer).catch(() => undefined)
  }
  return true
}

/**
 * The writer leaves the fences, unless the write may yet be committed: then they hold on. What was rolled
 * back counts: a write inside may not have used the transaction's client.
 */
async function deliver({ stale, writer }: OpenWrite, end: End): Promise<boolean> {
  if (await isDelivered(stale, end === 'unknown' ? 'none' : writer)) return true
  undelivered.add(stale)
  store.reconnect()
  if (await store.isBackWithin(patienceMs)) return true
  const tables: string[] = stale.lists ?? []
  for (const table of tables) count({ table, endpoint: 'write' }, 'undelivered')
  log.error({ stale }, 'invalidation waits for Redis: other processes may serve older answers')
  return false
}

async function isDelivered(stale: Invalidation, writer: string): Promise<boolean> {
  if (store.era === null) return false
  return invalidate(store, stale, writer).then(
    () => true,
    () => false,
  )
}
