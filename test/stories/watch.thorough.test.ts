import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { newFolder } from '../commands/cli.js'
import { librarySpec } from './git-project.js'
import { waitFor, Watch, watchLibrary, withColumn } from './watch.js'

const schema = 'src/generated/books/books.schema.ts'

describe('a watch', () => {
  it('says in a line what each run did', async () => {
    const watch = await watchLibrary()
    watch.save(withColumn('isbn'))
    const said = await watch.until(/\n/)
    expect(said).toMatch(
      /^\d\d:\d\d:\d\d \d+ ms 5 replaced: prisma\/schema\.prisma, .*books\.schema\.ts, .*books\.ts and 2 more\n$/,
    )
    expect(watch.read(schema)).toContain('isbn')
  })

  it('prints a line of JSON for each run', async () => {
    const watch = await watchLibrary('--json')
    watch.save(withColumn('isbn').replace('integer', 'integr'))
    await watch.untilRun(2)
    watch.save(withColumn('isbn'))
    await watch.untilFile(schema, /isbn/)
    await waitFor(
      () => watch.lines.at(-1)?.diagnostics?.length === 0,
      () => watch.said,
    )
    expect(
      watch.lines.some(({ diagnostics }) => diagnostics?.[0]?.code === 'spec/unknown-type'),
    ).toBe(true)
    expect(watch.lines.at(-1)?.changes).toContainEqual({ path: schema, fate: 'replace' })
    expect(watch.said).toBe('')
  })

  it('prints what is wrong with a broken spec once, and goes on', async () => {
    const watch = await watchLibrary()
    watch.save(librarySpec.replace('integer', 'integr'))
    const first = await watch.until(/nothing was written\n/)
    expect(first).toMatch(/error {2}spec\/unknown-type/)
    watch.save(`${librarySpec.replace('integer', 'integr')}# saved again\n`)
    expect(await watch.until(/nothing was written\n/)).not.toContain('unknown-type')
    watch.save(withColumn('isbn'))
    await watch.until(/5 replaced/)
    expect(watch.read(schema)).toContain('isbn')
  })

  it.each<[string, (spec: string) => void]>([
    [
      'a new file in the place of the old one',
      (spec) => {
        writeFileSync(`${spec}.swp`, withColumn('isbn'))
        renameSync(`${spec}.swp`, spec)
      },
    ],
    [
      'the old one moved away, and a new one',
      (spec) => {
        renameSync(spec, `${spec}~`)
        writeFileSync(spec, withColumn('isbn'))
      },
    ],
    [
      'one that is emptied, then filled in pieces',
      (spec) => {
        const file = openSync(spec, 'w')
        for (const piece of withColumn('isbn').split(/(?<=\n)/)) writeSync(file, piece)
        closeSync(file)
      },
    ],
  ])('sees %s, again and again', async (_, save) => {
    const watch = await watchLibrary()
    for (let round = 0; round < 3; round++) {
      save(join(watch.folder, 'pylight.yaml'))
      await watch.untilFile(schema, /isbn/)
      writeFileSync(join(watch.folder, 'pylight.yaml'), librarySpec)
      await watch.untilFile(schema, /^(?![^]*isbn)/)
    }
  })

  it('waits for a spec that was deleted', async () => {
    const watch = await watchLibrary()
    rmSync(join(watch.folder, 'pylight.yaml'))
    expect(await watch.until(/\n/)).toBe('There is no file pylight.yaml.\n')
    watch.save(withColumn('isbn'))
    await watch.until(/5 replaced/)
  })

  it('follows a link to the spec, and another link in its place', async () => {
    const [folder, first, second] = [newFolder(), newFolder(), newFolder()]
    writeFileSync(join(first, 'spec.yaml'), librarySpec)
    writeFileSync(join(second, 'spec.yaml'), withColumn('shelf'))
    symlinkSync(join(first, 'spec.yaml'), join(folder, 'pylight.yaml'))
    const watch = new Watch(folder)
    await watch.until(/Watching/)
    writeFileSync(join(first, 'spec.yaml'), withColumn('isbn'))
    await watch.untilFile(schema, /isbn/)
    symlinkSync(join(second, 'spec.yaml'), join(folder, 'next'))
    renameSync(join(folder, 'next'), join(folder, 'pylight.yaml'))
    await watch.untilFile(schema, /shelf/)
    await watch.until(/shelf|replaced/)
    writeFileSync(join(second, 'spec.yaml'), withColumn('place'))
    await watch.untilFile(schema, /place/)
  })

  it('follows a program, its imports and the files it reads', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'tables'))
    const books = (name: string) =>
      `export const books = { name: 'books', columns: { id: { type: 'integer', primary_key: true }, ${name}: 'text' } }\n`
    writeFileSync(join(folder, 'tables/books.ts'), books('title'))
    writeFileSync(join(folder, '.env.spec'), 'file:./a.db')
    writeFileSync(
      join(folder, 'pylight.config.ts'),
      `import { readFileSync } from 'node:fs'
import { books } from './tables/books'
const url: string = readFileSync(new URL('.env.spec', import.meta.url), 'utf8')
export default { database: { url }, tables: [books] }
`,
    )
    const watch = new Watch(folder)
    await watch.until(/Watching pylight\.config\.ts/)
    watch.write('tables/books.ts', books('isbn'))
    await watch.untilFile(schema, /isbn/)
    watch.write('tables/books.ts', 'export const books = {')
    await watch.until(/can't be loaded/)
    watch.write('tables/books.ts', books('shelf'))
    await watch.untilFile(schema, /shelf/)
    watch.write('.env.spec', 'mysql://root@localhost/a')
    await watch.untilFile('prisma/schema.prisma', /provider = "mysql"/)
  })

  it('waits for another run in the same folder', async () => {
    const watch = await watchLibrary()
    watch.write('.pylight/running', String(process.pid))
    watch.save(withColumn('isbn'))
    await sleep(300)
    expect(watch.read(schema)).not.toContain('isbn')
    rmSync(join(watch.folder, '.pylight/running'))
    await watch.until(/5 replaced/)
    expect(watch.read(schema)).toContain('isbn')
  })

  it('marks a conflict, and writes no more until it is resolved', async () => {
    const watch = await watchLibrary()
    const edited = watch
      .read(schema)
      .replace('values.text({ max: 100 })', 'values.text({ max: 99 })')
    expect(edited).not.toBe(watch.read(schema))
    watch.write(schema, edited)
    watch.save(librarySpec.replace('length: 100', 'length: 120'))
    expect(await watch.until(/ms .*\n/)).toMatch(/1 file has conflicts[^]*books\.schema\.ts/)
    watch.save(librarySpec.replace('length: 100', 'length: 130'))
    expect(await watch.until(/ms .*\n/)).toMatch(/conflict markers[^]*nothing was written/)
    watch.write(schema, edited.replace('max: 99', 'max: 120'))
    watch.save(librarySpec.replace('length: 100', 'length: 140'))
    await watch.untilFile(schema, /max: 140/)
  })
})
