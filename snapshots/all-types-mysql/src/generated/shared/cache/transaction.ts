// Made by pylight from pylight.yaml.
import { AsyncLocalStorage } from 'node:async_hooks'

import type { prisma } from '../prisma.js'
import type { Invalidation } from './invalidation.js'

/** What statements go through: the Prisma client, or one transaction of it. */
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
  /** What its statements go through, once it has begun. */
  db?: Database
  writes: OpenWrite[]
  isOver: boolean
}

export const transactions = new AsyncLocalStorage<Transaction>()

export function isInTransaction(): boolean {
  return transactionAround() !== undefined
}

/** None any more for what a transaction has only set off. */
export function transactionAround(): Transaction | undefined {
  const transaction = transactions.getStore()
  return transaction?.isOver ? undefined : transaction
}
