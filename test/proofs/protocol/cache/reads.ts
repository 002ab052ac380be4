import type { Action } from '../checker/explore.js'
import { begin, end, isHit, mayBegin, mayUseCache, takeToken } from './reader.js'
import { leaseOf, leaseOfSent, removeEntry, replaceLease, storeEntry } from './redis.js'
import { newToken, stampOf } from './tokens.js'
import { joinsStaleLoads } from './variant.js'
import { holds, reading, type World } from './world.js'

/**
 * The next steps of a process's reader. A read that ends in its own load is as new as its beginning, so
 * only hits and joined loads are checked.
 */
export function readsOf(world: World, process: number): Action[] {
  const { variant } = world
  return [
    bypass(world, process),
    ...(variant.looksUpTwice ? lookUpTwice(world, process) : [lookUp(world, process)]),
    ...(variant.joinsLoads ? world.sent.map((_, load) => join(world, process, load)) : []),
    createToken(world, process),
    ...(variant.caches === 'item' ? [claim(world, process)] : []),
    load(world, process),
    ...(variant.mistake === 'token after read' ? [takeLateToken(world, process)] : []),
  ]
}

function bypass(world: World, process: number): Action {
  const reader = world.readers[process]!
  return {
    isPossible: () => {
      if (reader.phase === reading.cutOff) return true
      const hasNoEntry = reader.phase === reading.coldToken || mayBegin(world, process)
      return hasNoEntry && !mayUseCache(world, process)
    },
    run: () => {
      if (reader.phase === reading.idle) begin(world, process)
      end(world, process, world.shared.version)
    },
    tell: () => `reader ${process + 1} bypasses the cache and reads v${world.shared.version}`,
  }
}

function lookUp(world: World, process: number): Action {
  const { register, entry } = world
  return {
    isPossible: () => mayBegin(world, process) && mayUseCache(world, process),
    run: () => {
      begin(world, process)
      if (isHit(world)) end(world, process, entry.value)
      else takeToken(world, process)
    },
    tell: () => {
      if (isHit(world)) return `reader ${process + 1} hits v${entry.value}`
      const token = register.token ? `token t${register.token}` : 'no token'
      return `reader ${process + 1} reads ${token} and no entry for it`
    },
  }
}

/**
 * A load that has read the database, whether or not its entry has arrived in Redis. A write of a known
 * row doesn't replace an item's token, so the reader must also have seen the load's lease.
 */
function join(world: World, process: number, load: number): Action {
  const sent = world.sent[load]!
  const { variant, entry } = world
  const needsClaim = variant.caches === 'item' && variant.mistake !== 'item flight by token'
  return {
    isPossible: () => {
      if (sent.stamp === 0 || sent.reader === process + 1) return false
      if (!mayBegin(world, process) || !mayUseCache(world, process) || isHit(world)) return false
      if (variant.mistake === 'flight by key') return true
      return sent.stamp === stampOf(world) && !(needsClaim && entry.kind !== leaseOfSent(load))
    },
    run: () => {
      begin(world, process)
      end(world, process, sent.value)
    },
    tell: () => `reader ${process + 1} misses, and joins the load of v${sent.value}`,
  }
}

function createToken(world: World, process: number): Action {
  const reader = world.readers[process]!
  return {
    isPossible: () => reader.phase === reading.coldToken && mayUseCache(world, process),
    run: () => {
      if (world.register.token === 0) world.register.token = newToken(world)
      takeToken(world, process)
    },
    tell: () => `reader ${process + 1} makes sure that there is a token`,
  }
}

/** A key with another reader's lease is left to that reader. */
function claim(world: World, process: number): Action {
  const reader = world.readers[process]!
  const { entry, variant } = world
  return {
    isPossible: () => reader.phase === reading.missed,
    run: () => {
      reader.phase = reading.claimed
      if (variant.mistake === 'plain set') return
      if (!world.processes[process]!.isUp || entry.kind >= holds.fence) return
      removeEntry(world)
      entry.kind = leaseOf(process)
      reader.lease = 1
    },
    tell: () => `reader ${process + 1} claims the key`,
  }
}

/** The reader has its answer while the entry is sent to Redis. */
function load(world: World, process: number): Action {
  const reader = world.readers[process]!
  const { variant } = world
  const before = variant.caches === 'item' ? reading.claimed : reading.missed
  return {
    isPossible: () => reader.phase === before,
    run: () => {
      reader.value = world.shared.version
      if (variant.mistake === 'token after read') {
        reader.phase = reading.loaded
        return
      }
      if (variant.caches === 'list' || variant.mistake === 'plain set' || reader.lease) {
        send(world, process)
      }
      end(world, process, reader.value)
    },
    tell: () => `reader ${process + 1} reads v${world.shared.version} from the database`,
  }
}

function takeLateToken(world: World, process: number): Action {
  const reader = world.readers[process]!
  return {
    isPossible: () => reader.phase === reading.loaded,
    run: () => {
      if (world.register.token === 0) world.register.token = newToken(world)
      reader.stamp = stampOf(world)
      send(world, process)
      end(world, process, reader.value)
    },
    tell: () =>
      `reader ${process + 1} reads token t${world.register.token} and stamps v${reader.value} with it`,
  }
}

function send(world: World, process: number) {
  const { stamp, value } = world.readers[process]!
  if (stamp === 0) return
  const isSameSent = world.sent.findIndex((sent) => sent.stamp === stamp && sent.value === value)
  const index = world.sent.findIndex((sent) => sent.stamp === 0)
  if (isSameSent >= 0 && world.readers[process]!.lease === 0) return
  const sent = world.sent[index]!
  sent.stamp = stamp
  sent.value = value
  if (joinsStaleLoads(world.variant)) sent.reader = process + 1
  replaceLease(world, leaseOf(process), leaseOfSent(index))
}

/** At any time a command arrives, possibly twice. */
export function arrivalsOf(world: World): Action[] {
  const { variant, entry } = world
  const needsLease = variant.caches === 'item' && variant.mistake !== 'plain set'
  return world.sent.map((sent, index) => ({
    isPossible: () => sent.stamp !== 0 && (!needsLease || entry.kind === leaseOfSent(index)),
    run: () => {
      storeEntry(world, sent.stamp, sent.value)
    },
    tell: () => `the entry v${sent.value} arrives in Redis`,
  }))
}

/** A look-up of two commands in any order. */
function lookUpTwice(world: World, process: number): Action[] {
  const reader = world.readers[process]!
  const { entry, register } = world
  return [
    {
      isPossible: () => mayBegin(world, process) && mayUseCache(world, process),
      run: () => {
        begin(world, process)
        takeToken(world, process)
        if (reader.phase === reading.missed) reader.phase = reading.hasToken
      },
      tell: () => `reader ${process + 1} reads token t${register.token}`,
    },
    {
      isPossible: () => reader.phase === reading.hasToken,
      run: () => {
        const isFresh = entry.kind === holds.value && entry.stamp === reader.stamp
        if (isFresh) end(world, process, entry.value)
        else reader.phase = reading.missed
      },
      tell: () => `reader ${process + 1} reads the entry`,
    },
    {
      isPossible: () => mayBegin(world, process) && mayUseCache(world, process),
      run: () => {
        begin(world, process)
        reader.phase = reading.hasEntry
        if (entry.kind !== holds.value) return
        reader.stamp = entry.stamp
        reader.value = entry.value
      },
      tell: () => `reader ${process + 1} reads the entry, before the token`,
    },
    {
      isPossible: () => reader.phase === reading.hasEntry,
      run: () => {
        const isFresh = register.token !== 0 && reader.stamp === stampOf(world)
        if (isFresh) end(world, process, reader.value)
        else takeToken(world, process)
      },
      tell: () => `reader ${process + 1} reads token t${register.token}`,
    },
  ]
}
