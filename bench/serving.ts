import { parseArgs } from 'node:util'
import { writeTemplates } from '../.config/templates.js'
import type { Database, Field } from './serving/contestants.js'
import type { Kind } from './serving/kinds.js'
import type { Latencies } from './serving/latency.js'
import type { Measured } from './serving/measure.js'
import { lower, ratiosIn, worseRatios } from './serving/ratios.js'
import { keepResults, ratioText, readResults } from './serving/results.js'
import { libraryVersions, machineText, thisMachine } from './machine.js'
import { installPeers } from './peers/install.js'
import { median, printTable } from './table.js'

/**
 * What answers cost: of the generated API, of what one writes by hand, of other libraries, and of
 * Node's HTTP server alone. Arguments name the kinds of requests to measure. Without `--check`,
 * `results` is written; with it, the command fails when a ratio is worse than that of the results.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    requests: { type: 'string', default: '2000' },
    check: { type: 'boolean', default: false },
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

/** What is measured, and what it is compared with. */
interface Part {
  bases: string[]
  provider: Database
  run: (field: Field) => Promise<Measured>
}

const parts: Record<string, Part> = {
  ...Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, partOf(name, kind)])),
  latency: { bases: ['quiet'], provider: 'sqlite', run: runLatency },
}
const wanted = positionals.length === 0 ? Object.keys(parts) : positionals
const unknown = wanted.find((name) => !(name in parts))
if (unknown !== undefined) throw new Error(`${unknown} is none of ${Object.keys(parts).join(', ')}`)
const worse: string[] = []
for (const provider of ['sqlite', 'postgresql'] as const) {
  const chosen = Object.entries(parts).filter(([name, part]) => {
    return wanted.includes(name) && part.provider === provider
  })
  if (chosen.length > 0) await runOn(provider, chosen)
}
if (options.check) console.log(worse.join('\n') || '\nNo ratio is worse than the committed one')
process.exitCode = Math.min(1, worse.length)

async function runOn(provider: Database, chosen: [string, Part][]): Promise<void> {
  const libraries = libraryVersions(provider)
  const field = await startField(provider)
  try {
    for (const [name, part] of chosen) {
      const measured = await part.run(field)
      if (options.check) worse.push(...(await check(name, part, measured, field)))
      else keepResults(name, { ...thisMachine(), libraries, ...size, measured })
    }
  } finally {
    await field.close()
  }
}

/**
 * What is worse in three of four rounds, and in another measurement too: a machine that is busy for a
 * while makes some so.
 */
async function check(
  name: string,
  { bases, run }: Part,
  measured: Measured,
  field: Field,
): Promise<string[]> {
  const committed = ratiosIn(readResults()[name]?.measured ?? {}, bases, 'median')
  const first = ratiosIn(measured, bases, 'low')
  if (worseRatios(name, first, committed).length === 0) return []
  console.log('\nWorse than the committed one, so measured again')
  const second = ratiosIn(await run(field), bases, 'low')
  return worseRatios(name, lower(first, second), committed)
}

function partOf(name: string, kind: Kind): Part {
  const run = async (field: Field) => {
    const measured = await measure(kind, field, size)
    print(name, kind, measured)
    return measured
  }
  return { bases: kind.bases, provider: kind.provider ?? 'sqlite', run }
}

async function runLatency(field: Field): Promise<Measured> {
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
  return { ...latencies }
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
