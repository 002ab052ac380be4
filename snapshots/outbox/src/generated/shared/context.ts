// Made by pylight from pylight.yaml.
import { type Database, transactionAround } from './cache/transaction.js'
import { prisma } from './prisma.js'

export type { Database }

/** The last argument of a repository's functions. */
export interface Context {
  /** The transaction to take part in, from `cache.transaction`. */
  db?: Database
}

/** Throws when a transaction is under way and the call would not be part of it. */
export function databaseOf({ db = prisma }: Context): Database {
  const transaction = transactionAround()
  if (db === (transaction?.db ?? prisma)) return db
  throw new Error(
    transaction
      ? 'Called within a transaction, but not as part of it: pass { db: tx } as the last argument'
      : '{ db } is not an open transaction of cache.transaction',
  )
}
