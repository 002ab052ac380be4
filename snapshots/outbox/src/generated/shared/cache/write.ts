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

/** How a write ended: `refused` changed nothing, `unknown` may be committed now or later. */
type End = 'done' | 'refused' | 'rolled-back' | 'unknown'

/** How often a write is tried when it conflicts with other writes. */
const attempts = 4

/** How long a write waits for an unreachable Redis before it is answered. */
const patienceMs = 2000

/**
 * Writes to the database, then invalidates, then resolves. A failed write invalidates too, unless
 * the database refused it: it may have been committed. Run several statements in a `transaction`:
 * otherwise a refused one hides that those before it were committed.
 */
export async function write<Row>(
  { itemOf, ...stale }: Invalidation<Row>,
  run: () => Promise<Row>,
): Promise<Row> {
  const open: OpenWrite = { writer: randomUUID(), stale }
  await close(open)
  const perform = async () => {
    const row = await retryConflicts(run)
    if (itemOf) open.stale = { ...stale, items: [itemOf(row)].flat() }
    return row
  }
  return settle([open], perform, (error) => (isRefused(error) ? 'refused' : 'unknown'))
}

/** Repeats a statement that conflicted with others; a transaction is repeated by its caller. */
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
 * Several writes that happen together or not at all. They invalidate after the commit; reads inside
 * ask the database.
 */
export async function transaction<Result>(run: (tx: Database) => Promise<Result>): Promise<Result> {
  const own: Transaction = { writes: [], isOver: false }
  let end: End = 'unknown'
  const inside = (tx: unknown) => {
    own.db = tx as Database // Prisma's type doesn't know the client's settings
    return run(own.db).catch((error: unknown) => {
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

/** In one round trip; returns whether Redis was told. A transaction invalidates when it ends. */
async function conclude(writes: OpenWrite[], end: End): Promise<boolean> {
  const around = transactionAround()
  around?.writes.push(...writes)
  if (around) return true
  const told = await Promise.all(
    writes.map((open) => (end === 'refused' ? reopen(open) : deliver(open, end))),
  )
  return told.every(Boolean)
}

/** Makes readers of strict tables ask the database while the write is under way. */
async function close({ stale, writer }: OpenWrite) {
  if (!isStrict(stale)) return
  try {
    if (store.era === null) throw new Error('Redis is away')
    await closeStrict(store, stale, writer)
  } catch {
    if (onUndelivered === 'reject') throw new ApiError(503, 'The cache can not be reached')
  }
}

/** Leaves the fences after a write that changed nothing. Fences that can't be left expire. */
async function reopen({ stale, writer }: OpenWrite): Promise<boolean> {
  if (isStrict(stale) && store.era !== null) {
    await invalidate(store, stale, writer).catch(() => undefined)
  }
  return true
}

/**
 * Invalidates and leaves the fences, unless the write may yet be committed: then they stay until
 * they expire. A rollback invalidates too: a write inside may not have used the transaction's
 * client.
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
