/** What may go wrong. */
export type Fault =
  | 'crash' // of a process, between any two of its steps
  | 'disconnect' // of a process from Redis: its commands arrive or not, their replies don't
  | 'unknown-outcome' // of a commit: the writer gets an error, and the commit happens later or never
  | 'duplicate' // an entry is stored twice, the second time whenever
  | 'evict' // any key
  | 'flush' // FLUSHALL: every key, in the same run of the server
  | 'restart' // of Redis, empty
  | 'restore' // a restart of Redis from a snapshot of any earlier moment

/** Protocols that look right. */
export type Mistake =
  | 'token after read' // a list is stamped with the token found after its database read
  | 'counter' // for a unique token
  | 'flight by key' // a read joins any load of the same key
  | 'item flight by token' // a read joins a load of the same item and token, whoever claims the item now
  | 'plain set' // an item is stored without asking whether the claim still stands
  | 'no era' // a stamp is the token alone
  | 'acknowledge anyway' // what could not be delivered is forgotten
  | 'stay connected' // a process goes on reading the cache while it owes an invalidation
  | 'same token again' // a rotation whose reply was lost is sent again as it was
  | 'no fence' // but the promise of strict reads
  | 'poison' // a fence is one value, not a set of writers
  | 'fence left early' // also when the commit may yet happen
  | 'no pause' // fences are trusted at once after a restart
  | 'unfenced writes' // a strict write goes on when its fence can not be put up

export interface Variant {
  name: string
  /** A list depends on the table's token; an item is claimed, and depends on the token of unknown rows. */
  caches: 'list' | 'item'
  /** Writers put up a fence before they commit; a read is as new as any read that ended before it began. */
  isStrict?: true
  /** Checks also of strict readers only that they see acknowledged writes. */
  promisesOnlyAcknowledged?: true
  /** The second writer changes unknown rows of an item's table. */
  hasBulkWriter?: true
  /** A reader answers what another one's load in flight has read. */
  joinsLoads?: true
  /** A look-up is two commands, in any order, as on a cluster. */
  looksUpTwice?: true
  faults?: Fault[]
  /** How many of them may happen in one run. */
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
