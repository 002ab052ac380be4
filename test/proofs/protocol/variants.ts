import type { Fault, Variant } from './cache/variant.js'

const lostMemory: Fault[] = ['evict', 'flush', 'restart', 'restore']
const processFaults: Fault[] = ['crash', 'disconnect', 'unknown-outcome']
const everything = [...processFaults, ...lostMemory]
/** The faults that strict reads tolerate: their keys are lost only by a restart. */
const strictFaults: Fault[] = [...processFaults, 'restart', 'restore']

/** A variant that must hold, and a lower bound of its states, to prove that it was explored. */
export interface Proof extends Variant {
  leastStates: number
}

const bearings: Proof[] = [
  { name: 'list', caches: 'list', faults: everything, mostFaults: 3, leastStates: 200_000 },
  { name: 'item', caches: 'item', faults: everything, leastStates: 400_000 },
  {
    name: 'item, one writer of unknown rows',
    caches: 'item',
    hasBulkWriter: true,
    faults: everything,
    mostFaults: 1,
    leastStates: 200_000,
  },
  {
    name: 'list, looked up in two commands',
    caches: 'list',
    looksUpTwice: true,
    faults: everything,
    mostFaults: 1,
    leastStates: 150_000,
  },
  {
    name: 'item, looked up in two commands',
    caches: 'item',
    looksUpTwice: true,
    faults: lostMemory,
    mostFaults: 1,
    leastStates: 150_000,
  },
  {
    name: 'strict list',
    caches: 'list',
    isStrict: true,
    faults: strictFaults,
    leastStates: 500_000,
  },
  {
    name: 'strict item',
    caches: 'item',
    isStrict: true,
    faults: strictFaults,
    mostFaults: 1,
    leastStates: 300_000,
  },
  {
    name: 'strict item, one writer of unknown rows',
    caches: 'item',
    isStrict: true,
    hasBulkWriter: true,
    faults: processFaults,
    mostFaults: 1,
    leastStates: 100_000,
  },
  {
    name: 'strict list whose keys get lost: acknowledged writes',
    caches: 'list',
    isStrict: true,
    promisesOnlyAcknowledged: true,
    faults: everything,
    leastStates: 400_000,
  },
  {
    name: 'strict item whose keys get lost: acknowledged writes',
    caches: 'item',
    isStrict: true,
    promisesOnlyAcknowledged: true,
    faults: everything,
    mostFaults: 1,
    leastStates: 400_000,
  },
]

export const proofs = bearings.map((proof): Proof => ({ ...proof, joinsLoads: true }))

/** Protocols that must fail. Each fails only by its mistake: without it, the same variant holds. */
export const mistakes: Variant[] = [
  { name: 'token after read', caches: 'list', mistake: 'token after read' },
  { name: 'counter', caches: 'list', mistake: 'counter', faults: ['evict'] },
  { name: 'flight by key', caches: 'list', mistake: 'flight by key', joinsLoads: true },
  {
    name: 'item flight by token',
    caches: 'item',
    mistake: 'item flight by token',
    joinsLoads: true,
  },
  { name: 'plain set', caches: 'item', mistake: 'plain set' },
  { name: 'no era, list', caches: 'list', mistake: 'no era', faults: ['restore'] },
  { name: 'no era, item', caches: 'item', mistake: 'no era', faults: ['restore'] },
  {
    name: 'acknowledge anyway',
    caches: 'list',
    mistake: 'acknowledge anyway',
    faults: ['disconnect'],
  },
  { name: 'stay connected', caches: 'item', mistake: 'stay connected', faults: ['disconnect'] },
  { name: 'same token again', caches: 'list', mistake: 'same token again', faults: ['duplicate'] },
  { name: 'poison', caches: 'list', isStrict: true, mistake: 'poison' },
  { name: 'poison, item', caches: 'item', isStrict: true, mistake: 'poison' },
  {
    name: 'fence left early',
    caches: 'list',
    isStrict: true,
    mistake: 'fence left early',
    faults: ['unknown-outcome'],
  },
  { name: 'no pause', caches: 'list', isStrict: true, mistake: 'no pause', faults: ['restart'] },
  {
    name: 'unfenced writes',
    caches: 'list',
    isStrict: true,
    mistake: 'unfenced writes',
    faults: ['disconnect'],
  },
  { name: 'no fence', caches: 'list', isStrict: true, mistake: 'no fence' },
]

/** Not promised by the protocol: strict reads when a running Redis loses a fence. */
export const limits: Variant[] = [
  { name: 'strict list, evicted fence', caches: 'list', isStrict: true, faults: ['evict'] },
  { name: 'strict list, FLUSHALL', caches: 'list', isStrict: true, faults: ['flush'] },
  { name: 'strict item, evicted fence', caches: 'item', isStrict: true, faults: ['evict'] },
]
