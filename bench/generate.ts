import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newFolder } from './folder.js'
import { median } from './table.js'
import { specOf, withColumn } from './tables.js'
import { timeOf } from './timed-process.js'

/**
 * Times whole processes of the built command line as multiples of `node -e 0`, measured in turns. Run
 * `npm run build` first; the argument is the number of rounds.
 */
const rounds = Number(process.argv[2] ?? 9)
const bin = fileURLToPath(new URL('../dist/bin.cjs', import.meta.url))
const { path: folder, remove } = newFolder()

interface Case {
  name: string
  budget?: number
  /** Prepares a round and returns its arguments. */
  args: (round: number) => string[]
}

const bare: Case = { name: 'node -e 0', args: () => ['-e', '0'] }

try {
  const cases = [bare, ...freshCases(), unchangedCase(300), changedCase(300), clientCase(10)]
  const results = new Map(cases.map((item) => [item, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const item of cases) results.get(item)?.push(timeOf(item.args(round)))
  }
  print(results)
} finally {
  remove()
}

/** Each round has its own folder: ext4 is slow to create files where others were just deleted. */
function freshCases(): Case[] {
  const budgets = { 10: 4.5, 100: 8, 300: 15, 1000: 45 }
  return Object.entries(budgets).map(([tables, budget]) => ({
    name: `${tables} tables`,
    budget,
    args: (round) => generateArgs(Number(tables), `fresh-${tables}-${round}`),
  }))
}

/** Runs twice before the timed rounds, so that nothing is left to do. */
function unchangedCase(tables: number): Case {
  const args = generateArgs(tables, `unchanged-${tables}`)
  for (let run = 0; run < 2; run++) spawnSync(process.execPath, args)
  return { name: `${tables} tables, unchanged`, budget: 3, args: () => args }
}

/** Adds and removes a column of one table. */
function changedCase(tables: number): Case {
  const args = generateArgs(tables, `changed-${tables}`, `changed-${tables}.yaml`)
  spawnSync(process.execPath, args)
  let isWider = false
  return {
    name: `${tables} tables, one changed`,
    budget: 10,
    args: () => {
      isWider = !isWider
      const spec = specOf(tables)
      const next = isWider ? withColumn(spec) : spec
      writeFileSync(join(folder, `changed-${tables}.yaml`), next)
      return args
    },
  }
}

function clientCase(tables: number): Case {
  return {
    name: `${tables} tables, only the client`,
    args: (round) => {
      const args = generateArgs(tables, `client-${tables}-${round}`)
      spawnSync(process.execPath, args)
      return args.filter((arg) => arg !== '--no-client')
    },
  }
}

function generateArgs(tables: number, name: string, specName = `${tables}.yaml`): string[] {
  const spec = join(folder, specName)
  writeFileSync(spec, specOf(tables))
  return [bin, 'generate', spec, '--out', name, '--quiet', '--no-client']
}

/** The process's peak memory in MiB. */
function memoryOf({ args }: Case): number {
  const report = 'process.on("exit", () => console.log(process.resourceUsage().maxRSS))'
  const preload = ['--import', `data:text/javascript,${report}`]
  const { stdout } = spawnSync(process.execPath, [...preload, ...args(rounds)])
  return Number(String(stdout)) / 1024
}

function print(results: Map<Case, number[]>): void {
  const base = median(results.get(bare) ?? [])
  printRow('', 'time', 'ratio', 'budget', 'memory')
  for (const [item, times] of results) {
    const milliseconds = median(times)
    const budget = item.budget === undefined ? '' : `${item.budget}×`
    const ratio = `${(milliseconds / base).toFixed(2)}×`
    printRow(
      item.name,
      `${milliseconds.toFixed(0)} ms`,
      ratio,
      budget,
      `${memoryOf(item).toFixed(0)} MiB`,
    )
  }
}

function printRow(name: string, ...cells: string[]): void {
  console.log(name.padEnd(28), ...cells.map((cell) => cell.padStart(9)))
}
