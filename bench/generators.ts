import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installGenerators, versions } from './generators/install.js'
import { keepGenerators, own, type Seconds } from './generators/results.js'
import { machineText, thisMachine } from './machine.js'
import { ratiosOf } from './serving/measure.js'
import { median, printTable } from './table.js'
import { specOf } from './tables.js'
import { timeOf } from './timed-process.js'

/**
 * Times whole processes of the built command line, and of others that make a client from its
 * `openapi.json`, in turns. Run `npm run build` first. Arguments are the numbers of tables.
 */
const wanted = process.argv.slice(2).filter((arg) => /^\d+$/.test(arg))
/** A round of 300 tables takes minutes. */
const rounds: Record<string, number> = { 10: 5, 100: 3, 300: 1 }
const bin = fileURLToPath(new URL('../dist/bin.cjs', import.meta.url))
const packages = join(installGenerators(), 'node_modules')
/** In the repository, because temporary folders may be slow, or in memory. */
const folder = mkdtempSync(fileURLToPath(new URL('../node_modules/.bench-', import.meta.url)))

/** The arguments that make `out`. */
const generators: Record<string, (tables: string, out: string) => string[]> = {
  [own]: (tables, out) => [
    bin,
    'generate',
    `${tables}.yaml`,
    '--out',
    out,
    '--quiet',
    '--no-client',
  ],
  orval: (tables, out) => [
    join(packages, 'orval/dist/bin/orval.js'),
    ...['--input', documentOf(tables), '--output', `${out}/client.ts`, '--client', 'fetch'],
  ],
  'hey-api': (tables, out) => [
    join(packages, '@hey-api/openapi-ts/bin/run.js'),
    ...['--input', documentOf(tables), '--output', out],
  ],
}

const machine = thisMachine()
const versionText = Object.entries(versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ')
console.log(`${machineText([machine])}\n${versionText}`)
const seconds: Seconds = {}
try {
  for (const tables of wanted.length > 0 ? wanted : Object.keys(rounds)) {
    seconds[tables] = measure(tables, rounds[tables] ?? 1)
    print(tables, seconds[tables])
  }
} finally {
  rmSync(folder, { recursive: true })
}
if (wanted.length === 0) keepGenerators({ ...machine, versions: versionText, seconds })

/** After a run that makes the document. */
function measure(tables: string, rounds: number): Record<string, number[]> {
  writeFileSync(join(folder, `${tables}.yaml`), specOf(Number(tables)))
  timeOf(generators[own]?.(tables, `document-${tables}`) ?? [], folder)
  const measured: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(generators)) {
      const milliseconds = timeOf(args(tables, `${name}-${tables}-${round}`), folder)
      const times = (measured[name] ??= [])
      times.push(Number((milliseconds / 1000).toFixed(3)))
    }
  }
  return measured
}

function documentOf(tables: string): string {
  return `document-${tables}/src/generated/openapi.json`
}

function print(tables: string, measured: Record<string, number[]>): void {
  const rows = Object.entries(measured).map(([name, times]) => [
    name,
    `${median(times).toFixed(2)} s`,
    `${ratiosOf(times, measured[own] ?? []).median.toFixed(1)}`,
  ])
  printTable(`${tables} tables`, ['', 'median', `× ${own}`], rows)
}
