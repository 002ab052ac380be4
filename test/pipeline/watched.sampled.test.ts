import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { sampled } from '../sampled.js'
import { generate, newFolder, pylight } from '../commands/cli.js'
import { Random } from '../snapshots/random.js'
import { startOfWalk, step, textOf } from '../stories/spec-walk.js'
import { treeOf } from '../stories/tree-of.js'
import { Watch, watchLibrary, withColumn } from '../stories/watch.js'

describe('Ctrl-C', () => {
  it('ends a watch that waits', async () => {
    const watch = await watchLibrary()
    expect(await watch.interrupt()).toBe(0)
  })

  it('ends one that waits for another run', async () => {
    const watch = await watchLibrary()
    watch.write('.pylight/running', String(process.pid))
    watch.save(withColumn('isbn'))
    await sleep(200)
    expect(await watch.interrupt()).toBe(0)
    expect(watch.read('.pylight/running')).toBe(String(process.pid))
  })

  it('leaves an old or a new project, at any moment', async () => {
    const { folder } = await interrupted(await watchLibrary())
    const states: object[] = []
    for (const name of ['isbn', 'shelf']) {
      writeFileSync(join(folder, 'pylight.yaml'), withColumn(name))
      expect((await generate(folder)).exitCode).toBe(0)
      states.push(generatedOf(folder))
    }
    const random = new Random(1)
    for (let round = 0; round < sampled(1, 8); round++) {
      const watch = new Watch(folder)
      await watch.until(/Watching/)
      watch.save(withColumn(round % 2 === 0 ? 'isbn' : 'shelf'))
      await sleep(random.below(120))
      await interrupted(watch)
      expect(states).toContainEqual(generatedOf(folder))
      expect(existsSync(join(folder, '.pylight/running'))).toBe(false)
    }
  })
})

async function interrupted(watch: Watch): Promise<Watch> {
  expect(await watch.interrupt()).toBe(0)
  return watch
}

/** All generated files, without the state of the last run. */
function generatedOf(root: string): object {
  const tree = treeOf(root)
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) => !/^(pylight\.yaml|\.pylight\/state)$/.test(path)),
  )
}

describe('a watch through many edits', () => {
  it.runIf(sampled(false, true))('writes what runs of their own write', async () => {
    const random = new Random(1)
    const [folder, other] = [newFolder(), newFolder()]
    let spec = startOfWalk()
    writeFileSync(join(folder, 'pylight.yaml'), textOf(spec))
    const watch = new Watch(folder, '--json')
    await watch.untilRun(1)
    for (let count = 0; count < 14; count++) {
      if (count % 3 === 2) appendTo([folder, other], random.below(2), `\n// by hand ${count}\n`)
      const next = step(spec, random)
      if (textOf(next) === textOf(spec)) continue
      spec = next
      const runs = watch.lines.length
      watch.save(textOf(spec))
      await watch.untilRun(runs + 1)
      writeFileSync(join(other, 'pylight.yaml'), textOf(spec))
      await pylight(other, ['generate', '--no-client'], { env: { CI: '' } })
      expect(generatedOf(folder), `step ${count}`).toEqual(generatedOf(other))
    }
  })
})

/** Adds a line to the end of one of the first files. */
function appendTo(roots: string[], which: number, text: string): void {
  for (const root of roots) {
    const file = join(root, ['prisma/schema.prisma', 'src/generated/index.ts'][which] ?? '')
    if (existsSync(file)) writeFileSync(file, readFileSync(file, 'utf8') + text)
  }
}
