import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { count } from '../table.js'

/** By kind and by what is compared, the medians that are committed. */
export type Ratios = Record<string, Record<string, number>>

const file = fileURLToPath(new URL('../ratios.json', import.meta.url))
/** How much worse than the committed one a ratio may be. */
const most = 1.15

export function readRatios(): Ratios {
  return JSON.parse(readFileSync(file, 'utf8')) as Ratios
}

/** Replaces those of the kinds that were measured. */
export function keepRatios(measured: Ratios): void {
  writeFileSync(file, `${JSON.stringify({ ...readRatios(), ...measured }, null, 2)}\n`)
}

/** Those that are worse than the committed ones, in words. */
export function worseRatios(measured: Ratios, committed: Ratios): string[] {
  return Object.entries(measured).flatMap(([kind, ratios]) =>
    Object.entries(ratios).flatMap(([what, ratio]) => {
      const before = committed[kind]?.[what]
      if (before === undefined || ratio <= before * most) return []
      const percent = count(Math.round((ratio / before - 1) * 100))
      return `${kind}: ${what} is ${ratio.toFixed(2)}, ${percent} % worse than ${before.toFixed(2)}`
    }),
  )
}
