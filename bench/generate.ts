import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { newFolder } from './folder.js'
import { bare, type Case, casesIn, sizeOf } from './generate/cases.js'
import { stageNames, stagesOf } from './generate/stages.js'
import { count, median, milliseconds, printTable } from './table.js'
import { timeOf } from './timed-process.js'

/**
 * Times whole processes of the built command line as multiples of `node -e 0`, measured in turns. Run
 * `npm run build` first; the argument is the number of rounds.
 */
const rounds = Number(process.argv[2] ?? 7)
const { path: folder, remove } = newFolder()
try {
  const cases = casesIn(folder)
  const results = new Map(cases.map((item) => [item, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const item of cases) {
      if (round < (item.rounds ?? rounds)) results.get(item)?.push(timeOf(item.args(round), folder))
    }
  }
  printTimes(results)
  printGrowth(results)
  printStages(cases)
} finally {
  remove()
}

function printTimes(results: Map<Case, number[]>): void {
  const base = median(results.get(bare) ?? [])
  const rows = [...results].map(([item, times]) => {
    const { files, lines } = item.out ? sizeOf(item.out(0)) : {}
    return [
      item.name,
      milliseconds(median(times)),
      `${(median(times) / base).toFixed(2)}×`,
      item.budget === undefined ? '' : `${item.budget}×`,
      `${memoryOf(item).toFixed(0)} MiB`,
      files === undefined ? '' : count(files),
      lines === undefined ? '' : count(lines),
    ]
  })
  const head = ['', 'time', 'ratio', 'budget', 'memory', 'files', 'lines']
  printTable('From a spec to files', head, rows)
}

/** The process's peak memory in MiB. */
function memoryOf({ args }: Case): number {
  const report = 'process.on("exit", () => console.log(process.resourceUsage().maxRSS))'
  const preload = ['--import', `data:text/javascript,${report}`]
  const { stdout } = spawnSync(process.execPath, [...preload, ...args(rounds)], { cwd: folder })
  return Number(String(stdout).trim().split('\n').at(-1)) / 1024
}

/** The exponent of the number of tables: with 1, twice as many take twice the time. */
function printGrowth(results: Map<Case, number[]>): void {
  const timeFor = (tables: number) => {
    const found = [...results].find(([{ name }]) => name === `${tables} tables`)
    return median(found?.[1] ?? [])
  }
  const rows = [
    [100, 300],
    [300, 1000],
    [1000, 5000],
  ].map(([from = 0, to = 0]) => {
    const exponent = Math.log(timeFor(to) / timeFor(from)) / Math.log(to / from)
    return [`${count(from)} to ${count(to)}`, exponent.toFixed(2)]
  })
  printTable('Growth of the time with the number of tables', ['tables', 'exponent'], rows)
}

function printStages(cases: Case[]): void {
  const shown = cases.filter(({ name }) => /^300 tables(?!, unchanged)/.test(name))
  const shares = shown.map(({ args }, at) =>
    stagesOf(args(rounds + 1), join(folder, `profile-${at}`)),
  )
  const rows = stageNames.map((stage) => [
    stage,
    ...shares.map((share) => `${(100 * (share[stage] ?? 0)).toFixed(0)} %`),
  ])
  printTable('Where the time goes', ['', ...shown.map(({ name }) => name)], rows)
}
