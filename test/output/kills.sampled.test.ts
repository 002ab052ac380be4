import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampled } from '../sampled.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { fates, generated, newFolder, read, tree, update } from './folder.js'

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url))
let built: string
beforeAll(async () => {
  mkdirSync(cache, { recursive: true })
  built = mkdtempSync(join(cache, 'killed-'))
  await build({
    entryPoints: [fileURLToPath(new URL('killed-run.ts', import.meta.url))],
    outdir: built,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

const step = sampled(150, 12)

const numbers = Array.from({ length: 80 }, (_, index) => index)
const text = (name: string, word: string) => `${word} of ${name}\n`.repeat(9) + 'same\n'.repeat(9)

/** Some files stay, some change, some are new, some are removed. */
const before = numbers.map((n) => generated(`src/generated/${n % 7}/${n}.txt`, text(`${n}`, 'old')))
const after = numbers
  .map((n) => n + 20)
  .map((n) =>
    generated(`src/generated/${n % 7}/${n}.txt`, text(`${n}`, n % 3 === 0 ? 'old' : 'new')),
  )
const byHand = before[40]?.path ?? ''

/** Kills a run at its n-th change of the disk; returns whether it got there. */
function killAt(root: string, files: GeneratedFile[], change: number): boolean {
  const input = join(built, 'run.json')
  writeFileSync(input, JSON.stringify(files))
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    [join(built, 'killed-run.mjs'), root, input, `${change}`],
    { encoding: 'utf8' },
  )
  if (signal === null && status !== 0) throw new Error(stderr)
  return signal === 'SIGKILL'
}

it('leaves each file old or new, wherever it is killed', async () => {
  const start = newFolder()
  await update(start, before)
  writeFileSync(join(start, byHand), `${read(start, byHand)}mine\n`)
  const copy = () => {
    const root = newFolder()
    cpSync(start, root, { recursive: true })
    return Promise.resolve(root)
  }
  const done = await copy()
  expect(fates(await update(done, after))).toContain(`merge ${byHand}`)
  expect(await killAll({ files: after, begin: copy, done, every: step })).toBeGreaterThan(300)
}, 1_800_000)

interface Kills {
  files: GeneratedFile[]
  /** Makes the folder in which the run is killed. */
  begin: () => Promise<string>
  /** The folder after a complete run. */
  done: string
  /** Kills at every n-th change. */
  every: number
}

/** The number of changes of the disk. */
async function killAll({ files, begin, done, every }: Kills): Promise<number> {
  const known = [textsOf(await begin()), textsOf(done)]
  for (let change = Math.ceil(Math.random() * every); ; change += every) {
    const root = await begin()
    if (!killAt(root, files, change)) return change
    for (const [path, text] of textsOf(root)) {
      if (path.endsWith('.pylight-new')) continue
      const sides = known.map((texts) => texts.get(path))
      expect(sides, `${path} after change ${change}`).toContain(text)
    }
    await update(root, files)
    expect(textsOf(root), `after change ${change}`).toEqual(known[1])
    rmSync(root, { recursive: true })
  }
}

function textsOf(root: string): Map<string, string> {
  return new Map(tree(root).map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}
