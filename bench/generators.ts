import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from './folder.js'
import { documentOf, generatorsIn } from './generators/contestants.js'
import { installGenerators, versions } from './generators/install.js'
import { keepGenerators, own, type Seconds } from './generators/results.js'
import { machineText, thisMachine } from './machine.js'
import { ratiosOf } from './serving/measure.js'
import { median, printTable } from './table.js'
import { specOf } from './tables.js'
import { timeOf } from './timed-process.js'

/**
 * Times whole processes of the built command line, of others that make an API's code from its Prisma
 * schema, and of others that make a client from its `openapi.json`, in turns. Run `npm run build` first.
 * Arguments are the numbers of tables.
 */
const wanted = process.argv.slice(2).filter((arg) => /^\d+$/.test(arg))
/** A round of 300 tables takes minutes. */
const rounds: Record<string, number> = { 10: 5, 100: 3, 300: 1 }
const packages = join(installGenerators(), 'node_modules')
const { path: folder, remove } = newFolder()

const generators = generatorsIn(folder, packages)

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
  remove()
}
if (wanted.length === 0) keepGenerators({ ...machine, versions: versionText, seconds })

/** After a run that makes the document. */
function measure(tables: string, rounds: number): Record<string, number[]> {
  writeFileSync(join(folder, `${tables}.yaml`), specOf(Number(tables)))
  timeOf(generators[own]?.args(tables, documentOf(tables)) ?? [], folder)
  const measured: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++) {
    for (const [name, { prepare, args, env }] of Object.entries(generators)) {
      const out = `${name.replace(/\W+/g, '-')}-${tables}-${round}`
      prepare?.(tables, out)
      const milliseconds = timeOf(args(tables, out), folder, env)
      const times = (measured[name] ??= [])
      times.push(Number((milliseconds / 1000).toFixed(3)))
    }
  }
  return measured
}

function print(tables: string, measured: Record<string, number[]>): void {
  const rows = Object.entries(measured).map(([name, times]) => [
    name,
    `${median(times).toFixed(2)} s`,
    `${ratiosOf(times, measured[own] ?? []).median.toFixed(1)}`,
  ])
  printTable(`${tables} tables`, ['', 'median', `× ${own}`], rows)
}
