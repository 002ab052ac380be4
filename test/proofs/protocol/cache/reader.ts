import { isFenced, leaseOf, mayMissFences, replaceLease } from './redis.js'
import { stampOf } from './tokens.js'
import { holds, reading, type World } from './world.js'

export function mayBegin(world: World, process: number): boolean {
  const { phase, readsLeft } = world.readers[process]!
  return phase === reading.idle && readsLeft > 0
}

export function mayUseCache(world: World, process: number): boolean {
  return world.processes[process]!.isUp === 1 && !isFenced(world) && !mayMissFences(world)
}

export function isHit(world: World): boolean {
  const { entry, register } = world
  return entry.kind === holds.value && register.token !== 0 && entry.stamp === stampOf(world)
}

export function begin(world: World, process: number) {
  const reader = world.readers[process]!
  reader.readsLeft--
  reader.promised = Math.max(world.shared.promised, world.processes[process]!.owed)
}

/** The rest is read from the database, so it is new enough. */
export function takeToken(world: World, process: number) {
  const reader = world.readers[process]!
  const hasToken = world.register.token !== 0
  reader.phase = hasToken ? reading.missed : reading.coldToken
  reader.stamp = hasToken ? stampOf(world) : 0
  reader.value = 0
  if (!world.variant.looksUpTwice) reader.promised = 0
}

export function end(world: World, process: number, value: number) {
  const { shared, variant } = world
  if (value < world.readers[process]!.promised) shared.isStale = 1
  if (variant.isStrict && !variant.promisesOnlyAcknowledged) {
    shared.promised = Math.max(shared.promised, value)
  }
  giveUp(world, process)
}

/** The reader forgets its attempt; its lease stays behind until it expires. */
export function giveUp(world: World, process: number) {
  const reader = world.readers[process]!
  reader.phase = reading.idle
  reader.promised = reader.stamp = reader.value = reader.lease = 0
  replaceLease(world, leaseOf(process), holds.lostLease)
}

/** The reply to a look-up that is under way is lost. */
export function cutOff(world: World, process: number) {
  const reader = world.readers[process]!
  const isWaiting =
    reader.phase === reading.hasToken ||
    reader.phase === reading.hasEntry ||
    reader.phase === reading.coldToken
  if (!isWaiting) return
  reader.phase = reading.cutOff
  reader.stamp = reader.value = 0
}
