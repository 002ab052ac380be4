/** What may go wrong. */
export type Fault =
  | 'crash' // a process, between any two of its steps
  | 'disconnect' // a process from Redis: its commands may arrive, their replies don't
  | 'unknown-outcome' // the writer gets an error, and its commit happens later or never
  | 'duplicate' // an entry is stored twice, the second time at any moment
  | 'evict' // any key
  | 'flush' // FLUSHALL: every key, in the same run of the server
  | 'restart' // Redis, empty
  | 'restore' // Redis restarts from a snapshot of any earlier moment

/** Mistakes of protocols that look right. */
export type Mistake =
  | 'token after read' // a list is stamped with the token found after its database read
  | 'counter' // instead of a unique token
  | 'flight by key' // a read joins any load of the same key
  | 'item flight by token' // a read joins a load of the same item and token, whatever the lease
  | 'plain set' // an item is stored without checking the lease
  | 'no era' // a stamp is the token alone
  | 'acknowledge anyway' // an undelivered invalidation is forgotten
  | 'stay connected' // a process reads the cache while its invalidation is pending
  | 'same token again' // a replacement whose reply was lost is sent again with the same token
  | 'no fence' // with the promise of strict reads
  | 'poison' // a fence is one value, not a set of writers
  | 'fence left early' // although the commit may still happen
  | 'no pause' // fences are trusted at once after a restart
  | 'unfenced writes' // a strict write continues without its fence

export interface Variant {
  name: string
  /** A list depends on the table's token; an item has a lease, and depends on the token of unknown rows. */
  caches: 'list' | 'item'
  /** Writers enter a fence before they commit; a read is as new as any read that ended before it began. */
  isStrict?: true
  /** Also for strict readers, checks only that they see acknowledged writes. */
  promisesOnlyAcknowledged?: true
  /** The second writer changes unknown rows of an item's table. */
  hasBulkWriter?: true
  /** A reader joins the other reader's load. */
  joinsLoads?: true
  /** A look-up is two commands, in any order, as on a cluster. */
  looksUpTwice?: true
  faults?: Fault[]
  /** How many faults may happen in one run. */
  mostFaults?: number
  /** Of each of the two readers. */
  reads?: number
  mistake?: Mistake
}

export function hasFences({ isStrict, mistake }: Variant): boolean {
  return isStrict === true && mistake !== 'no fence'
}

/** Readers may join a load whose entry can't be stored any more. */
export function joinsStaleLoads({ mistake }: Variant): boolean {
  return mistake === 'flight by key' || mistake === 'item flight by token'
}
