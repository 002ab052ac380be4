import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { newFolder } from './folder.js'
import { median, milliseconds, printTable } from './table.js'
import { specOf, withColumn } from './tables.js'

/**
 * Times `generate --watch`: from saving a spec with a column more or less in one table until the run's
 * last file, `pylight.lock`, is written. Run `npm run build` first; the argument is the number of edits.
 */
const edits = Number(process.argv[2] ?? 15)
const warmUps = 5
const budget = 100
const ratioBudget = 2.5
const bin = fileURLToPath(new URL('../dist/bin.cjs', import.meta.url))

const rows: string[][] = []
for (const tables of [10, 100, 300]) {
  const { watched, bare } = await measure(tables)
  const ratio = `${(median(watched) / median(bare)).toFixed(2)}×`
  const slowest = milliseconds(Math.max(...watched))
  const name = `${tables} tables`
  rows.push([
    name,
    milliseconds(median(watched)),
    slowest,
    `${budget} ms`,
    ratio,
    `${ratioBudget}×`,
  ])
}
printTable(
  'From a one-table edit to the written files',
  ['', 'median', 'slowest', 'budget', 'node -e 0', 'budget'],
  rows,
)

async function measure(tables: number): Promise<{ watched: number[]; bare: number[] }> {
  const { path: folder, remove } = newFolder()
  const [plain, wider] = [specOf(tables), withColumn(specOf(tables))]
  save(folder, plain)
  const child = await watch(folder)
  const watched: number[] = []
  const bare: number[] = []
  try {
    for (let edit = 0; edit < warmUps + edits; edit++) {
      // Waits until the files' times prove that nobody has changed them.
      await sleep(edit < 2 ? 2500 : 500)
      const time = await timed(folder, edit % 2 === 0 ? wider : plain)
      if (edit < warmUps) continue
      watched.push(time)
      bare.push(timeOfNode())
    }
  } finally {
    child.kill('SIGINT')
    await once(child, 'exit')
    remove()
  }
  return { watched, bare }
}

function save(folder: string, spec: string): void {
  writeFileSync(join(folder, 'next.yaml'), spec)
  renameSync(join(folder, 'next.yaml'), join(folder, 'pylight.yaml'))
}

async function watch(folder: string): Promise<ChildProcess> {
  const args = [bin, 'generate', '--watch', '--no-client']
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  for await (const chunk of child.stderr.iterator({ destroyOnReturn: false })) {
    said += String(chunk)
    if (said.includes('Watching')) break
  }
  child.stderr.resume()
  return child
}

async function timed(folder: string, spec: string): Promise<number> {
  const lock = join(folder, 'pylight.lock')
  const before = statSync(lock).ino
  const start = performance.now()
  save(folder, spec)
  while (statSync(lock).ino === before) await sleep(1)
  return performance.now() - start
}

function timeOfNode(): number {
  const start = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  return performance.now() - start
}
