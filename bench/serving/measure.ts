import { median } from '../table.js'
import type { MeasuredProcess } from '../measured-process.js'
import type { Field } from './contestants.js'
import type { Kind } from './kinds.js'
import { sendAll } from './send-all.js'

/** CPU time of one request by contestant and round, in microseconds. */
export type Measured = Record<string, number[]>

export interface Size {
  rounds: number
  /** Requests to each contestant in each round. */
  requests: number
}

/** Measures the contestants in turns, each time in another order, after a warm-up. */
export async function measure(
  kind: Kind,
  field: Field,
  { rounds, requests: wanted }: Size,
): Promise<Measured> {
  const contestants = await field.among(kind.contestants)
  const turnOf = async (contestant: MeasuredProcess) => {
    const requests = await kind.requestsTo(contestant)
    if (kind.isMissed) await field.forgetAll()
    const total = kind.isMissed ? requests.length : wanted
    const before = await contestant.cpu()
    await sendAll(contestant.url, requests, total)
    return ((await contestant.cpu()) - before) / total
  }
  for (const contestant of [...contestants, ...contestants]) await turnOf(contestant)
  const measured: Measured = Object.fromEntries(contestants.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(round + turn) % contestants.length]
      if (contestant) measured[contestant.name]?.push(await turnOf(contestant))
    }
  }
  return measured
}

export interface Ratio {
  median: number
  low: number
  high: number
}

/** Of one contestant to another. */
export function ratioOf(measured: Measured, name: string, base: string): Ratio {
  return ratiosOf(measured[name] ?? [], measured[base] ?? [])
}

/** The median of the rounds' ratios, and their quartiles. */
export function ratiosOf(values: number[], bases: number[]): Ratio {
  const ratios = values.map((each, round) => each / (bases[round] ?? NaN)).toSorted((a, b) => a - b)
  const at = (share: number) => ratios[Math.round((ratios.length - 1) * share)] ?? NaN
  return { median: median(ratios), low: at(0.25), high: at(0.75) }
}
