import { newToken } from './tokens.js'
import { joinsStaleLoads } from './variant.js'
import { holds, processes, writing, type World } from './world.js'

const poison = 4

/** The key that a writer makes stale: the table's register, or the item of the row it knows. */
function isRegisterStale({ variant }: World, process: number): boolean {
  return variant.caches === 'list' || (variant.hasBulkWriter === true && process === 1)
}

/** One command makes stale what the process's writer has changed. Other writers may still be in the fence. */
export function drop(world: World, process: number, leavesFence: boolean) {
  const mark = leavesFence ? markOf(world, process) : 0
  if (isRegisterStale(world, process)) {
    world.register.fence &= ~mark
    if (world.register.fence === 0) world.register.token = newToken(world)
  } else {
    if (world.entry.kind === holds.fence) world.entry.value &= ~mark
    if (world.entry.kind !== holds.fence || world.entry.value === 0) removeEntry(world)
  }
}

export function enterFence(world: World, process: number) {
  const mark = markOf(world, process)
  if (isRegisterStale(world, process)) {
    world.register.fence |= mark
    world.register.token = 0
  } else {
    const others = world.entry.kind === holds.fence ? world.entry.value : 0
    removeEntry(world)
    world.entry.kind = holds.fence
    world.entry.value = others | mark
  }
}

export function isFenced({ register, entry }: World): boolean {
  return register.fence !== 0 || entry.kind === holds.fence
}

export function isInFence(world: World, process: number): boolean {
  const { register, entry } = world
  const mark = markOf(world, process)
  if (isRegisterStale(world, process)) return (register.fence & mark) !== 0
  return entry.kind === holds.fence && (entry.value & mark) !== 0
}

/** Past its deadline; the key expires with its last writer. */
export function expireInFence(world: World, process: number) {
  const { register, entry } = world
  const mark = markOf(world, process)
  if (isRegisterStale(world, process)) register.fence &= ~mark
  else entry.value &= ~mark
  if (entry.kind === holds.fence && entry.value === 0) removeEntry(world)
}

function markOf({ variant }: World, process: number): number {
  return variant.mistake === 'poison' ? poison : 1 << process
}

/** Fences of an earlier run may be lost: readers wait until no writer can rely on one. */
export function mayMissFences({ variant, writers, shared }: World): boolean {
  if (!variant.isStrict || variant.mistake === 'no pause') return false
  return writers.some(
    ({ phase, era }) =>
      (phase === writing.fenced || phase === writing.adrift) && era !== shared.era,
  )
}

export function removeEntry({ entry }: World) {
  entry.kind = entry.stamp = entry.value = holds.nothing
}

export function storeEntry({ entry }: World, stamp: number, value: number) {
  entry.kind = holds.value
  entry.stamp = stamp
  entry.value = value
}

/** The lease of a reader's attempt under way. */
export function leaseOf(process: number): number {
  return holds.lease + process
}

/** The lease with which an entry was sent. */
export function leaseOfSent(index: number): number {
  return holds.lease + processes.length + index
}

export function replaceLease({ entry, savedEntry }: World, lease: number, next: number) {
  if (entry.kind === lease) entry.kind = next
  if (savedEntry.kind === lease) savedEntry.kind = next
}

/** Whether the lease exists, or a snapshot may bring it back. */
function isLeaseKnown({ entry, savedEntry }: World, lease: number): boolean {
  return entry.kind === lease || savedEntry.kind === lease
}

/** Treats entries that can't be stored any more as lost. */
export function forgetUselessEntries(world: World) {
  const { variant, readers, sent } = world
  if (variant.caches === 'list' || variant.mistake === 'plain set') return
  if (joinsStaleLoads(variant)) return
  for (const process of processes) {
    const reader = readers[process]!
    if (reader.lease === 1 && !isLeaseKnown(world, leaseOf(process))) reader.lease = 0
  }
  sent.forEach((entry, index) => {
    const lease = leaseOfSent(index)
    if (entry.stamp !== 0 && isLeaseKnown(world, lease)) return
    entry.stamp = entry.value = 0
    replaceLease(world, lease, holds.lostLease)
  })
}
