import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeClient } from '../../src/prisma/client.js'
import { writeFiles } from '../running/materialise.js'
import { Random } from '../snapshots/random.js'
import { ownProgram, typeErrors } from '../snapshots/strict-program.js'
import { MemoryProject } from './project.js'
import { changeSpec, filesOf, twoTables } from './random-spec.js'

const [first, count] = (process.env['PYLIGHT_TYPED_SEQUENCES'] ?? '0,12').split(',').map(Number)
const folder = join(import.meta.dirname, `../../.cache/sequences-${process.pid}`)

/** Edits after which the project still compiles. */
function editSoundly(project: MemoryProject, random: Random, count: number): void {
  const paths = [...project.disk.keys()].filter((one) => /^src\/generated\/.*\.ts$/.test(one))
  const path = random.pick(paths)
  const text = project.disk.get(path) ?? ''
  const lines = text.split('\n')
  const at = 1 + random.below(lines.length - 1)
  const insert = (index: number, line: string) => lines.toSpliced(index, 0, line).join('\n')
  const edited = random.pick([
    () => insert(at, `// typed ${count}`),
    () => lines.with(at, `${lines[at] ?? ''} // typed ${count}`).join('\n'),
    () => `${text}\nexport function typed_${count}(): number {\n  return ${count}\n}\n`,
    () =>
      insert(1, `import { basename as typed_${count} } from 'node:path'`) +
      `\nexport const used_${count} = typed_${count}('a')\n`,
    () =>
      text.replace("Router.get('/', list)", "Router.get('/', (_req, _res, next) => next(), list)"),
    () =>
      text.replace(
        /export const (\w+Router) = Router\(\)\n/,
        `$&\n$1.get('/typed_${count}', (_req, res) => void res.json(${count}))\n`,
      ),
    () => text.replace(/\b(list|item): \d+/, `$1: ${count}`),
  ])()
  project.disk.set(path, edited)
}

/** Ends at the first conflict, which the user would have to resolve. */
async function runSequence(seed: number): Promise<MemoryProject> {
  const [random, project] = [new Random(seed), new MemoryProject()]
  let spec = twoTables()
  await project.run(filesOf(spec) ?? [])
  for (let step = 0; step < 6; step++) {
    const before = new Map(project.disk)
    for (let edits = random.below(4); edits > 0; edits--) {
      editSoundly(project, random, step * 10 + edits)
    }
    const next = structuredClone(spec)
    changeSpec(next, random)
    const files = filesOf(next)
    if (!files) continue
    const changes = await project.run(files)
    const isClean = !changes.some(({ fate }) => /^(conflict|refuse|unresolved)$/.test(fate))
    if (!isClean) {
      project.disk.clear()
      for (const [path, text] of before) project.disk.set(path, text)
      return project
    }
    for (const { path, fate, cause } of changes) {
      if (fate === 'keep' && cause !== undefined) project.disk.delete(path)
    }
    spec = next
  }
  return project
}

const seeds = Array.from({ length: count ?? 0 }, (_, index) => (first ?? 0) + index)
const merged: number[] = []

beforeAll(async () => {
  for (const seed of seeds) {
    const { disk } = await runSequence(seed)
    const project = join(folder, `${seed}`)
    await writeFiles(
      project,
      [...disk].map(([path, text]) => ({ path, text })),
    )
    const schemaPath = join(project, 'prisma/schema.prisma')
    const schemaText = disk.get('prisma/schema.prisma') ?? ''
    await makeClient({ schemaText, schemaPath, outputDir: join(project, 'src/generated/prisma') })
    if ([...disk.values()].some((text) => /typed[ _]/.test(text))) merged.push(seed)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('compiles after random sequences that were reported as clean', async () => {
  expect(merged.length).toBeGreaterThan(seeds.length / 2)
  const { disk } = await runSequence(seeds[0] ?? 0)
  const settings = JSON.parse(disk.get('tsconfig.json') ?? '') as { compilerOptions: object }
  const compilerOptions = { ...settings.compilerOptions, rootDir: '.' }
  const text = JSON.stringify({ compilerOptions, include: ['*/src'] })
  await writeFiles(folder, [
    { path: 'tsconfig.json', text },
    { path: 'package.json', text: disk.get('package.json') ?? '' },
  ])
  expect(typeErrors(ownProgram(folder))).toEqual([])
})
