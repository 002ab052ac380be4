import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from './faults/fault.js'
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
  /** Times from the end of a fault until every process used its cache again; the longest last. */
  repairs: Repair[]
}

const repairDeadlineMs = 15_000

/** Injects faults one after the other, each equally often, until the run ends. */
export class Nemesis {
  private readonly counts: FaultCount[]
  private readonly repairs: Repair[] = []

  constructor(
    private readonly world: World,
    private readonly faults: Fault[],
  ) {
    this.counts = faults.map(({ name, hits }) => ({ name, hits, injected: 0, hit: 0 }))
  }

  report(): NemesisReport {
    return { faults: this.counts, repairs: [...this.repairs].sort((a, b) => a.ms - b.ms) }
  }

  async run(): Promise<void> {
    const { world } = this
    let round: Fault[] = []
    while (!world.isOver) {
      await world.random.pause(200, 800)
      if (round.length === 0) round = world.random.shuffled(this.faults)
      const fault = round.pop()
      if (!fault) return
      await this.inject(fault)
      const ms = await this.untilUsed()
      if (ms !== undefined) this.repairs.push({ fault: fault.name, ms })
    }
  }

  private async inject(fault: Fault): Promise<void> {
    const { history, fences } = this.world
    const inject = () => fault.inject(this.world)
    history.fault(`${fault.name}: begins`)
    const hit = await (fault.losesKeys ? fences.lost(inject) : inject())
    history.fault(`${fault.name}: ends`)
    const count = this.counts.find(({ name }) => name === fault.name)
    if (!count) return
    count.injected++
    count.hit += hit
  }

  /** Undefined when the run ends first. */
  private async untilUsed(): Promise<number | undefined> {
    const { world } = this
    const end = performance.now()
    while (world.processes.some(({ usedCacheAt }) => usedCacheAt < end)) {
      if (world.isOver) return undefined
      if (performance.now() - end > repairDeadlineMs) return repairDeadlineMs
      await wait(5)
    }
    return performance.now() - end
  }
}
