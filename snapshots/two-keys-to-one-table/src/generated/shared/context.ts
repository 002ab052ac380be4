// Made by pylight from pylight.yaml.
import { type Database, transactionAround } from './cache/transaction.js'
import { prisma } from './prisma.js'

export type { Database }

/** What a function of a repository takes last. */
export interface Context {
  /** The transaction to take part in, as `cache.transaction` gives it. */
  db?: Database
}

/** Throws when a transaction is under way and the call would not be part of it. */
export function databaseOf({ db = prisma }: Context): Database {
  const transaction = transactionAround()
  if (db === (transaction?.db ?? prisma)) return db
  throw new Error(
    transaction
      ? 'Called within a transaction, but not as part of it: pass { db: tx } as the last argument'
      : '{ db } is no transaction that is under way: it has to come from cache.transaction',
  )
}
