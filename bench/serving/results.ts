import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Chart, chart } from '../chart.js'
import { type Machine, machineText } from '../machine.js'
import { median } from '../table.js'
import { type Measured, type Ratio, ratioOf, type Size } from './measure.js'

/** What was measured of a kind, when and where. */
export interface Result extends Machine, Size {
  measured: Measured
  /** `express 5.3.0, …` */
  libraries: string
}

/** By kind. */
export type Results = Record<string, Result>

export const fileOf = (name: string) =>
  fileURLToPath(new URL(`../results/${name}`, import.meta.url))

/** What others are compared with: the first in a chart, all in a table. */
const bases = [
  'Express + ioredis by hand',
  'pylight, not cached',
  'Express + Prisma by hand',
  'bare node:http',
]

export function readResults(): Results {
  return JSON.parse(readFileSync(fileOf('serving.json'), 'utf8')) as Results
}

/** Replaces the raw data of a kind, and draws all anew. */
export function keepResults(kind: string, result: Result): void {
  const results = { ...readResults(), [kind]: result }
  keepJson('serving.json', results)
  for (const [name, drawn] of Object.entries(drawings(results))) writeFileSync(fileOf(name), drawn)
}

/** Each list of numbers, which is three levels deep, is a line. */
export function keepJson(name: string, data: object): void {
  const text = JSON.stringify(data, null, 1)
  writeFileSync(fileOf(name), text.replaceAll(/\n {4,}|\n {3}(?=\])/g, ''))
}

/** Charts and tables, by the names of their files. */
export function drawings(results: Results): Record<string, string> {
  const [hits = '', others = ''] = bases
  return {
    'hits.svg': ratioChart('CPU time of a hit', results, hits),
    'misses-and-writes.svg': ratioChart('CPU time of a miss or a write', results, others),
    'serving.md': tables(results),
  }
}

/** The kinds in which the base takes part. */
function ratioChart(what: string, results: Results, base: string): string {
  const kinds = Object.entries(results).filter(([, { measured }]) => base in measured)
  const drawn: Chart = {
    title: `${what}, as a multiple of “${base}”`,
    groups: kinds.map(([title, { measured }]) => ({
      title,
      bars: Object.keys(measured).map((label) => {
        const ratio = ratioOf(measured, label, base)
        return { label, value: ratio.median, ...ratio, figures: ratio.median.toFixed(2) }
      }),
    })),
    own: 'pylight',
    mark: 1,
    notes: ['Medians of the rounds; lines reach from quartile to quartile.', ...notesOf(kinds)],
  }
  return chart(drawn)
}

function notesOf(kinds: [string, Result][]): string[] {
  const results = kinds.map(([, result]) => result)
  return [machineText(results), ...new Set(results.map(({ libraries }) => libraries))]
}

function tables(results: Results): string {
  const kinds = Object.entries(results).filter(([kind]) => kind !== 'latency')
  return ['# CPU time of an answer', ...kinds.map(tableOf)].join('\n\n') + '\n'
}

function tableOf([kind, result]: [string, Result]): string {
  const { measured, rounds, requests } = result
  const compared = bases.filter((base) => base in measured)
  const rows = Object.entries(measured).map(([name, times]) => [
    name,
    `${median(times).toFixed(0)} µs`,
    ...compared.map((base) => ratioText(ratioOf(measured, name, base))),
  ])
  const head = ['', 'median', ...compared.map((base) => `× ${base}`)]
  const ruler = head.map((_, at) => (at === 0 ? '---' : '---:'))
  const lines = [head, ruler, ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  const size = `${rounds.toString()} rounds of ${requests.toString()} requests`
  return `## ${kind}\n\n${lines.join('\n')}\n\n${size}; ${machineText([result])}.`
}

/** `0.69 (0.63–0.92)` */
export function ratioText({ median, low, high }: Ratio): string {
  return `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`
}
