import type { Action } from '../checker/explore.js'
import { cutOff, giveUp } from './reader.js'
import { drop, removeEntry } from './redis.js'
import { type Fault, hasFences } from './variant.js'
import { holds, processes, reading, type World, writing } from './world.js'
import { finish } from './writes.js'

interface FaultAction {
  fault: Fault
  told: string
  isPossible: () => boolean
  run: () => void
}

/** Faults that may happen next, as often as the variant allows, and delays. */
export function faultsOf(world: World): Action[] {
  const { shared, variant } = world
  const faults = [...processes.flatMap((process) => faultsIn(world, process)), ...lostKeys(world)]
  const actions = [...faults, ...restarts(world), ...duplicates(world)]
    .filter(({ fault }) => variant.faults?.includes(fault))
    .map(({ fault, told, isPossible, run }) => ({
      isPossible: () => world.mayFail(fault) && isPossible(),
      run: () => {
        shared.faultsLeft--
        run()
      },
      tell: () => told,
    }))
  return [...actions, save(world), leaseExpires(world)]
}

function faultsIn(world: World, process: number): FaultAction[] {
  const at = world.processes[process]!
  const writer = world.writers[process]!
  const reader = world.readers[process]!
  const name = `process ${process + 1}`
  const isWriting = () => writer.phase !== writing.idle && writer.phase !== writing.done
  return [
    {
      fault: 'crash',
      told: `${name} crashes`,
      isPossible: () => isWriting() || reader.phase !== reading.idle || at.owesInvalidation === 1,
      run: () => {
        crash(world, process)
      },
    },
    {
      fault: 'disconnect',
      told: `${name} can't deliver to Redis`,
      isPossible: () => at.isUp === 1,
      run: () => {
        disconnect(world, process)
      },
    },
    {
      fault: 'unknown-outcome',
      told: `writer ${process + 1} commits, and never learns whether it has; it invalidates`,
      isPossible: () => writer.phase === (hasFences(world.variant) ? writing.fenced : writing.idle),
      run: () => {
        if (at.isUp) drop(world, process, world.variant.mistake === 'fence left early')
        writer.phase = writing.adrift
      },
    },
  ]
}

/** A crash: the process's transaction may still be committed; its pending invalidations are forgotten. */
function crash(world: World, process: number) {
  const at = world.processes[process]!
  const { phase } = world.writers[process]!
  if (phase === writing.fenced) world.writers[process]!.phase = writing.adrift
  if (phase === writing.committed || phase === writing.dropped) finish(world, process)
  giveUp(world, process)
  at.isUp = at.owesInvalidation = at.owed = 0
}

function disconnect(world: World, process: number) {
  const at = world.processes[process]!
  const writer = world.writers[process]!
  if (world.variant.mistake === 'stay connected') {
    if (writer.phase !== writing.committed) return
    at.owesInvalidation = 1
    at.owed = writer.version
    finish(world, process)
    return
  }
  at.isUp = 0
  cutOff(world, process)
}

function lostKeys(world: World): FaultAction[] {
  const { register, entry } = world
  const isRegisterThere = () => register.token !== 0 || register.fence !== 0
  const isEntryThere = () => entry.kind !== holds.nothing
  return [
    {
      fault: 'evict',
      told: 'Redis evicts the token',
      isPossible: isRegisterThere,
      run: () => {
        register.token = register.fence = 0
      },
    },
    {
      fault: 'evict',
      told: 'Redis evicts the entry',
      isPossible: isEntryThere,
      run: () => {
        removeEntry(world)
      },
    },
    {
      fault: 'flush',
      told: 'FLUSHALL',
      isPossible: () => isRegisterThere() || isEntryThere(),
      run: () => {
        flush(world)
      },
    },
  ]
}

function flush(world: World) {
  world.register.token = world.register.fence = 0
  removeEntry(world)
}

function restarts(world: World): FaultAction[] {
  return [
    {
      fault: 'restart',
      told: 'Redis restarts, empty',
      isPossible: () => true,
      run: () => {
        flush(world)
        startEra(world)
      },
    },
    {
      fault: 'restore',
      told: 'Redis restarts from the snapshot',
      isPossible: () => world.shared.isSaved === 1,
      run: () => {
        const { register, entry, savedRegister, savedEntry } = world
        copy(savedRegister, register, ['token', 'fence'])
        copy(savedEntry, entry, ['kind', 'stamp', 'value'])
        startEra(world)
      },
    },
  ]
}

function startEra(world: World) {
  world.shared.era++
  for (const process of processes) {
    world.processes[process]!.isUp = 0
    cutOff(world, process)
  }
}

/** Once, at any moment. */
function save(world: World): Action {
  const { register, entry, savedRegister, savedEntry, shared } = world
  return {
    isPossible: () => world.mayFail('restore') && shared.isSaved === 0,
    run: () => {
      copy(register, savedRegister, ['token', 'fence'])
      copy(entry, savedEntry, ['kind', 'stamp', 'value'])
      shared.isSaved = 1
    },
    tell: () => 'Redis saves a snapshot',
  }
}

function copy<Name extends string>(
  from: Record<Name, number>,
  to: Record<Name, number>,
  names: Name[],
) {
  for (const name of names) to[name] = from[name]
}

/** Only for a token that was sent twice. */
function duplicates(world: World): FaultAction[] {
  return world.writers.map((writer, process) => ({
    fault: 'duplicate',
    told: `the token of writer ${process + 1} arrives again`,
    isPossible: () => writer.token !== 0,
    run: () => {
      world.register.token = writer.token
    },
  }))
}

function leaseExpires(world: World): Action {
  return {
    isPossible: () => world.entry.kind >= holds.lostLease,
    run: () => {
      removeEntry(world)
    },
    tell: () => 'the lease expires',
  }
}
