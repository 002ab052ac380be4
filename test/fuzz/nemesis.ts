import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from './faults.js'
import type { World } from './world.js'

export interface FaultCount {
  name: string
  hits: string
  injected: number
  hit: number
}

export interface Repair {
  fault: string
  ms: number
}

export interface NemesisReport {
  faults: FaultCount[]
  /** From the end of a fault until every process used its cache again; the longest last. */
  repairs: Repair[]
}

const repairDeadlineMs = 15_000

/** Injects faults one after the other, each as often as the others, until the world is over. */
export async function runNemesis(world: World, faults: Fault[]): Promise<NemesisReport> {
  const counts = new Map<Fault, FaultCount>()
  for (const fault of faults) {
    counts.set(fault, { name: fault.name, hits: fault.hits, injected: 0, hit: 0 })
  }
  const repairs: Repair[] = []
  let round: Fault[] = []
  await world.random.pause(500, 1_000)
  while (!world.isOver) {
    if (round.length === 0) round = shuffled(world, faults)
    const fault = round.pop()
    const count = fault && counts.get(fault)
    if (!count) break
    world.history.fault(`${fault.name}: begins`)
    count.hit += await fault.inject(world)
    count.injected++
    world.history.fault(`${fault.name}: ends`)
    const ms = await untilUsed(world)
    if (ms !== undefined) repairs.push({ fault: fault.name, ms })
    await world.random.pause(100, 400)
  }
  return { faults: [...counts.values()], repairs: repairs.sort((a, b) => a.ms - b.ms) }
}

function shuffled({ random }: World, all: Fault[]): Fault[] {
  return all
    .map((fault) => ({ fault, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ fault }) => fault)
}

/** Nothing when the world is over first. */
async function untilUsed(world: World): Promise<number | undefined> {
  const end = performance.now()
  while (world.processes.some(({ usedCacheAt }) => usedCacheAt < end)) {
    if (world.isOver) return undefined
    if (performance.now() - end > repairDeadlineMs) return repairDeadlineMs
    await wait(5)
  }
  return performance.now() - end
}
