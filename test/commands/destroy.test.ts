import { spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bin, generate, newFolder, projectFolder, pylight, type Ended } from './cli.js'

const spec = `# The library.
database: { url: 'file:./library.db' }
tables:
  - name: books   # what can be lent
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 100 }

  # Those who read,
  # and write.
  - name: readers
    columns:
      id: { type: integer, primary_key: true }
      name: { type: string, length: 80 }
      parent_id: { type: integer, nullable: true, references: readers.id }

  # What was lent.
  - name: loans
    columns:
      id: { type: integer, primary_key: true }
      book_id: { type: integer, references: { table: books, column: id, on_delete: cascade } }
      reader_id: { type: integer, references: readers.id }
redis: { prefix: 'library:' }
`
const withoutLoans =
  spec.slice(0, spec.indexOf('\n  # What was')) + spec.slice(spec.indexOf('redis'))

const withLoans = projectFolder(spec)
const neverHadLoans = projectFolder(withoutLoans)
beforeAll(async () => {
  for (const project of [withLoans, neverHadLoans]) {
    expect((await generate(project)).exitCode).toBe(0)
  }
})

let folder: string
beforeEach(() => {
  folder = copyOf(withLoans)
})

function copyOf(project: string): string {
  const copy = newFolder()
  cpSync(project, copy, { recursive: true })
  return copy
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
/** Without input, unless nothing is asked. */
const destroy = (...args: string[]): Promise<Ended> => {
  const asks = !args.includes('--yes')
  const options: SpawnOptions = asks ? { stdio: ['ignore', 'pipe', 'pipe'] } : {}
  return pylight(folder, ['destroy', '--no-client', ...args], options)
}

/** The texts of all files except the README, which is the user's, and Pylight's records. */
function filesOf(root: string): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => {
    return !/^(\.pylight|README)/.test(path) && statSync(join(root, path)).isFile()
  })
  return new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

describe('pylight destroy', () => {
  it('leaves the project as if the table had never existed', async () => {
    const { exitCode, stdout, stderr } = await destroy('loans', '--yes')
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    const shown = stderr.replace(/^Generating: .*\n/, '').replace(/\d+ unchanged/, 'N unchanged')
    expect(shown).toMatchSnapshot()
    expect(read('pylight.yaml')).toBe(withoutLoans)
    expect(filesOf(folder)).toEqual(filesOf(neverHadLoans))
    expect((await generate(folder, '--check')).exitCode).toBe(0)
  })

  it('keeps what was edited, and says so', async () => {
    const [generated, custom] = ['src/generated/loans/loans.schema.ts', 'src/custom/loans.ts']
    for (const path of [generated, custom]) {
      writeFileSync(join(folder, path), `${read(path)}// mine\n`)
    }
    const { stderr } = await destroy('loans', '--yes')
    expect(stderr).toContain(`kept      ${generated} (no longer generated, but was edited)`)
    expect(stderr).toContain(`${custom} is yours and stays`)
    expect(read(generated)).toContain('// mine')
    expect(read(custom)).toContain('// mine')
    expect(existsSync(join(folder, 'src/generated/loans/loans.routes.ts'))).toBe(false)
  })

  it('shows what it would do, and does nothing, with --dry-run', async () => {
    const before = filesOf(folder)
    const { exitCode, stderr } = await destroy('loans', '--dry-run')
    expect(exitCode).toBe(0)
    const shown = stderr.replace(/^Generating: .*\n/, '').replace(/\d+ unchanged/, 'N unchanged')
    expect(shown).toMatchSnapshot()
    expect(filesOf(folder)).toEqual(before)
  })

  it('prints everything as JSON', async () => {
    const { stdout, stderr } = await destroy('loans', '--yes', '--json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'done',
      table: 'loans',
      spec: { file: 'pylight.yaml', lines: { first: 16, last: 22 } },
      sql: 'DROP TABLE "loans";',
      changes: expect.arrayContaining([
        { path: 'src/custom/loans.ts', fate: 'delete' },
        { path: 'src/generated/loans/loans.routes.ts', fate: 'delete' },
      ]) as unknown,
    })
  })
})

describe('pylight destroy refuses, and changes nothing:', () => {
  async function refused(...args: string[]): Promise<string> {
    const before = filesOf(folder)
    const { exitCode, stdout, stderr } = await destroy(...args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(filesOf(folder)).toEqual(before)
    return stderr
  }

  it('to continue without asking', async () => {
    expect(await refused('loans')).toContain('Run it again with --yes')
  })

  it('a table that others refer to', async () => {
    expect(await refused('readers', '--yes')).toMatchInlineSnapshot(`
      "Nothing was changed: columns of other tables refer to readers.
        pylight.yaml:22:7  loans.reader_id
      Remove these columns from the spec, make them refer to another table, or destroy their tables first.
      "
    `)
  })

  it('an unknown table', async () => {
    expect(await refused('loan', '--yes')).toBe(
      'There is no table loan in pylight.yaml. Did you mean loans?\n',
    )
  })

  it('the only table', async () => {
    folder = projectFolder(spec.slice(0, spec.indexOf('\n  # Those')))
    expect(await refused('books', '--yes')).toContain('books is the only table')
  })

  it('a table whose anchor is used elsewhere', async () => {
    const shared = `database: { url: 'file:./a.db' }
tables:
  - name: one
    columns: &columns { id: { type: integer, primary_key: true } }
  - name: other
    columns: *columns
`
    folder = projectFolder(shared)
    expect(await refused('one', '--yes')).toMatchInlineSnapshot(`
      "Nothing was changed: one, at pylight.yaml:3, contains &columns, which the spec uses elsewhere.
        pylight.yaml:6  *columns
      Write the values out there, then run it again.
      "
    `)
  })

  it('a program', async () => {
    folder = newFolder()
    const columns = `columns: { id: { type: 'integer', primary_key: true } }`
    writeFileSync(
      join(folder, 'pylight.config.js'),
      `export default { database: { url: 'file:./a.db' }, tables: [{ name: 'a', ${columns} }, { name: 'b', ${columns} }] }`,
    )
    expect(await refused('b', '--yes')).toBe(
      "pylight.config.js is a program, which Pylight doesn't edit. Remove b, number 2 of its tables, then run pylight generate.\n",
    )
  })

  it('a spec with errors', async () => {
    writeFileSync(join(folder, 'pylight.yaml'), spec.replace('type: string', 'type: strng'))
    expect(await refused('loans', '--yes')).toContain('Did you mean string?')
  })

  it.each(['pylight.yaml.pylight-new', 'prisma/schema.prisma.pylight-new'])(
    'when it can not write, as with a folder at %s',
    async (path) => {
      mkdirSync(join(folder, path))
      expect(await refused('loans', '--yes')).toContain('Nothing was changed.')
    },
  )
})

describe('pylight destroy, killed', () => {
  it('continues from before the spec was written', async () => {
    writeFileSync(join(folder, 'pylight.yaml'), withoutLoans)
    await generate(folder)
    writeFileSync(join(folder, 'pylight.yaml'), spec)
    writeFileSync(join(folder, 'pylight.yaml.pylight-new'), withoutLoans.slice(0, 99))
    expect((await destroy('loans', '--yes')).exitCode).toBe(0)
    expect(filesOf(folder)).toEqual(filesOf(neverHadLoans))
  })

  it('at any moment, is completed by a second run', async () => {
    const done = filesOf(neverHadLoans)
    for (let round = 0; round < 3; round++) {
      folder = copyOf(withLoans)
      const args = [bin, 'destroy', 'loans', '--yes', '--no-client']
      const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
      const next = join(folder, 'pylight.yaml.pylight-new')
      while (child.exitCode === null && !existsSync(next)) await sleep(1)
      await sleep(round * 8)
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      if (read('pylight.yaml') !== withoutLoans) {
        const { exitCode, stderr } = await destroy('loans', '--yes')
        expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
      }
      expect(filesOf(folder)).toEqual(done)
    }
  })
})
