import { count } from '../table.js'
import { type Measured, ratioOf } from './measure.js'

/** By what is compared: `pylight / apicache`. */
export type Ratios = Record<string, number>

/** What it takes by itself differs by half between runs. */
const floor = 'bare node:http'

/** How much worse than the committed one a ratio may be. */
const most = 1.15

/** Those of the generated API to each base: the medians of the rounds, or their lower quartiles. */
export function ratiosIn(measured: Measured, bases: string[], which: 'median' | 'low'): Ratios {
  const own = Object.keys(measured).filter((name) => /^(pylight|written)/.test(name))
  const ratiosOf = (name: string) =>
    bases
      .filter((base) => base !== name && base !== floor && base in measured)
      .map((base) => [`${name} / ${base}`, ratioOf(measured, name, base)[which]])
  return Object.fromEntries(own.flatMap(ratiosOf)) as Ratios
}

/** The lower of each. */
export function lower(first: Ratios, second: Ratios): Ratios {
  const pairs = Object.entries(first).map(([what, ratio]) => {
    return [what, Math.min(ratio, second[what] ?? ratio)]
  })
  return Object.fromEntries(pairs) as Ratios
}

/** Those that are worse than the committed ones, in words. */
export function worseRatios(kind: string, measured: Ratios, committed: Ratios): string[] {
  return Object.entries(measured).flatMap(([what, ratio]) => {
    const before = committed[what]
    if (before === undefined || ratio <= before * most) return []
    const percent = count(Math.round((ratio / before - 1) * 100))
    return `${kind}: ${what} is ${ratio.toFixed(2)}, ${percent} % worse than ${before.toFixed(2)}`
  })
}
