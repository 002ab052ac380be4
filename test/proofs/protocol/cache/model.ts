import type { Model } from '../checker/explore.js'
import { faultsOf } from './faults.js'
import { arrivalsOf, readsOf } from './reads.js'
import { forgetUselessEntries } from './redis.js'
import { orderProcesses } from './symmetry.js'
import { forgetDeadTokens } from './tokens.js'
import type { Variant } from './variant.js'
import { holds, processes, reading, World } from './world.js'
import { writesOf } from './writes.js'

/** Everything that two writers, two readers and their faults may do to one row and one cache key. */
export function modelOf(variant: Variant, isSymmetric = false): Model {
  const world = new World(variant)
  const { shared, readers } = world
  return {
    bytes: world.bytes,
    actions: [
      ...processes.flatMap((process) => readsOf(world, process)),
      ...processes.flatMap((process) => writesOf(world, process)),
      ...arrivalsOf(world),
      ...faultsOf(world),
    ],
    isBroken: () => shared.isStale === 1,
    isOver: () => readers.every(mayNotGoWrong),
    normalise: () => {
      forgetDeadTokens(world)
      forgetUselessEntries(world)
      if (isSymmetric) orderProcesses(world)
    },
    show: () => show(world),
  }
}

/** A last read that misses loads the row, so it is new enough. */
function mayNotGoWrong({ phase, readsLeft }: World['readers'][number]): boolean {
  return readsLeft === 0 && phase !== reading.hasToken && phase !== reading.hasEntry
}

function show({ shared, register, entry }: World): string {
  const writers = processes.filter((process) => register.fence & (1 << process))
  const token = register.token ? `t${register.token}` : 'none'
  const names = writers.map((process) => process + 1).join(' and ')
  const fence = names ? `fenced by ${names}` : register.fence ? 'fenced' : token
  return `database v${shared.version}, token ${fence}, entry ${contentOf(entry)}`
}

function contentOf({ kind, stamp, value }: World['entry']): string {
  if (kind === holds.nothing) return 'none'
  if (kind === holds.value) return `v${value} for t${stamp & 15} of run ${stamp >> 4}`
  return kind === holds.fence ? 'fenced' : 'claimed'
}
