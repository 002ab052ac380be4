// Made by pylight from pylight.yaml.
import { AsyncLocalStorage } from 'node:async_hooks'

import type { prisma } from '../prisma.js'
import type { Invalidation } from './invalidation.js'

/** Runs statements: the Prisma client, or one of its transactions. */
export type Database = Omit<
  typeof prisma,
  '$connect' | '$disconnect' | '$extends' | '$on' | '$transaction'
>

/** A write that the database may not have committed yet. */
export interface OpenWrite {
  /** Its name in the fences of strict tables. */
  writer: string
  stale: Invalidation
}

export interface Transaction {
  /** Set once the transaction has begun. */
  db?: Database
  writes: OpenWrite[]
  isOver: boolean
}

export const transactions = new AsyncLocalStorage<Transaction>()

export function isInTransaction(): boolean {
  return transactionAround() !== undefined
}

/** The transaction that the caller runs in, unless it has ended meanwhile. */
export function transactionAround(): Transaction | undefined {
  const transaction = transactions.getStore()
  return transaction?.isOver ? undefined : transaction
}
