import { parseArgs } from 'node:util'
import { writeTemplates } from '../.config/templates.js'
import type { Kind } from './serving/kinds.js'
import type { Latencies } from './serving/latency.js'
import type { Measured } from './serving/measure.js'
import { keepRatios, type Ratios, readRatios, worseRatios } from './serving/ratios.js'
import { keepResults, ratioText } from './serving/results.js'
import { libraryVersions, machineText, thisMachine } from './machine.js'
import { installPeers } from './peers/install.js'
import { median, printTable } from './table.js'

/**
 * What answers cost: of the generated API, of what one writes by hand, of other libraries, and of
 * Node's HTTP server alone. Arguments name the kinds of requests to measure. `--check` fails when a
 * ratio is worse than the one in `ratios.json`, `--keep` writes that file.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '9' },
    requests: { type: 'string', default: '3000' },
    check: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
})
installPeers()
await writeTemplates()
const { pylight, startField } = await import('./serving/contestants.js')
const { measure, ratioOf, ratiosOf } = await import('./serving/measure.js')
const { kinds } = await import('./serving/kinds.js')
const { measureLatency } = await import('./serving/latency.js')

const size = { rounds: Number(options.rounds), requests: Number(options.requests) }
console.log(machineText([thisMachine()]))
console.log(`${options.rounds} rounds of ${options.requests} requests, over 16 connections`)

const ratios: Ratios = {}
const field = await startField()
try {
  for (const [name, kind] of Object.entries(kinds).filter(([name]) => isWanted(name))) {
    const measured = await measure(kind, field, size)
    print(name, kind, measured)
    const own = kind.contestants.filter((one) => one.startsWith(pylight))
    keep(name, measured, Object.fromEntries(own.flatMap((one) => pairs(measured, one, kind.bases))))
  }
  if (isWanted('latency')) await printLatency()
} finally {
  await field.close()
}
if (options.keep) keepRatios(ratios)
if (options.check) check()

function isWanted(kind: string): boolean {
  return positionals.length === 0 || positionals.includes(kind)
}

function pairs(measured: Measured, name: string, bases: string[]): [string, number][] {
  return bases
    .filter((base) => base !== name)
    .map((base) => [`${name} / ${base}`, round(ratioOf(measured, name, base).median)])
}

async function printLatency(): Promise<void> {
  const [contestant] = await field.among([pylight])
  const latencies = await measureLatency(contestant?.url ?? '', size)
  const ratio = ratiosOf(latencies.written, latencies.quiet)
  const row = (name: keyof Latencies) => [name, `${median(latencies[name]).toFixed(2)} ms`]
  printTable(
    'hits of rows, one of them written 100 times a second',
    ['', '99 % within', 'ratio'],
    [
      [...row('quiet'), ''],
      [...row('written'), ratioText(ratio)],
    ],
  )
  keep('latency', { ...latencies }, { 'written / quiet': round(ratio.median) })
}

/** Keeps the raw data, beside those of kinds that were measured before; not of a check. */
function keep(kind: string, measured: Measured, medians: Record<string, number>): void {
  ratios[kind] = medians
  if (options.check) return
  keepResults(kind, { ...thisMachine(), libraries: libraryVersions(), ...size, measured })
}

function check(): void {
  const worse = worseRatios(ratios, readRatios())
  for (const line of worse) console.error(line)
  if (worse.length === 0) console.log('\nNo ratio is worse than the committed one')
  else process.exitCode = 1
}

function print(name: string, { contestants, bases }: Kind, measured: Measured): void {
  const rows = contestants.map((one) => [
    one,
    `${median(measured[one] ?? []).toFixed(0)} µs`,
    ...bases.map((base) => ratioText(ratioOf(measured, one, base))),
  ])
  const head = ['', 'median', ...bases.map((base) => `× ${base}`)]
  printTable(`${name}: CPU time of an answer`, head, rows)
}

function round(ratio: number): number {
  return Number(ratio.toFixed(3))
}
