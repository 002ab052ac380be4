import { appendFileSync, chmodSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { pylight, type Ended } from '../commands/cli.js'
import { column, GitProject } from './git-project.js'

const schema = 'src/generated/books/books.schema.ts'

let project: GitProject
beforeEach(async () => {
  project = await GitProject.of()
})

describe('pylight generate --check', () => {
  async function check(...args: string[]) {
    const { exitCode, stdout } = await project.generate('--check', '--json', ...args)
    const { findings } = JSON.parse(stdout) as { findings: { kind: string; path: string }[] }
    return { exitCode, findings: findings.map(({ kind, path }) => `${kind} ${path}`) }
  }

  it('passes what is up to date', async () => {
    expect(await check()).toEqual({ exitCode: 0, findings: [] })
    expect((await project.generate('--check', '--no-edits')).exitCode).toBe(0)
  })

  it('finds what is stale, with a diff', async () => {
    project.edit(...column('isbn'))
    const { exitCode, findings } = await check()
    expect(exitCode).toBe(4)
    expect(findings).toContain(`stale ${schema}`)
    const { stdout, stderr } = await project.generate('--check')
    expect(stdout).toContain(`--- a/${schema}\n+++ b/${schema}\n@@`)
    expect(stdout).toContain('\n+  isbn: string | null\n')
    expect(stderr).toContain('Not up to date')
  })

  it('finds missing files and orphans', async () => {
    rmSync(join(project.folder, schema))
    const text = project.read('pylight.yaml')
    project.write('pylight.yaml', text.slice(0, text.indexOf('  # Those')))
    const { exitCode, findings } = await check()
    expect(exitCode).toBe(4)
    expect(findings).toContain(`missing ${schema}`)
    expect(findings).toContain('orphan src/generated/readers/readers.schema.ts')
  })

  it('says what to do with edited orphans', async () => {
    const path = 'src/generated/readers/readers.routes.ts'
    appendFileSync(join(project.folder, path), '// mine\n')
    const text = project.read('pylight.yaml')
    project.write('pylight.yaml', text.slice(0, text.indexOf('  # Those')))
    await project.generate()
    const { exitCode, stderr } = await project.generate('--check')
    expect(exitCode).toBe(4)
    expect(stderr).toContain(`${path} is no longer generated, but was edited\n`)
    expect(stderr).toMatch(
      /\nNot up to date: delete the files that are no longer generated, or move them/,
    )
    rmSync(join(project.folder, path))
    await project.generate()
    expect(await check()).toEqual({ exitCode: 0, findings: [] })
  })

  it('finds a lock that was tampered with, and one of another version', async () => {
    const lock = project.read('pylight.lock')
    project.write(
      'pylight.lock',
      lock.replace(
        /books\.schema\.ts generated books .*\n/,
        'books.schema.ts generated books 00000000000000000000000000000000\n',
      ),
    )
    expect(await check()).toEqual({ exitCode: 4, findings: ['lock pylight.lock'] })
    project.write('pylight.lock', lock.replace(/pylight \d+\.\d+\.\d+/, 'pylight 0.0.1'))
    expect(await check()).toEqual({ exitCode: 4, findings: ['version pylight.lock'] })
  })

  it('lists edits, and fails only with --no-edits', async () => {
    appendFileSync(join(project.folder, schema), '// mine\n')
    expect(await check()).toEqual({ exitCode: 0, findings: [`edited ${schema}`] })
    expect(await check('--no-edits')).toEqual({ exitCode: 4, findings: [`edited ${schema}`] })
    expect((await project.generate('--check', '--no-edits')).stderr).toMatch(
      /\nUp to date except for edits by hand, which --no-edits forbids\.\n$/,
    )
  })

  it('passes a fresh clone, whose secrets are not in git, and never prints them', async () => {
    const secret = 'Sup3rS3cret'
    project.write(
      'pylight.yaml',
      project.read('pylight.yaml').replace(/url: .*/, `url: 'postgresql://app:${secret}@db/x'`),
    )
    await project.generate()
    expect(project.read('.env')).toContain(secret)
    rmSync(join(project.folder, '.env'))
    expect(await check()).toEqual({ exitCode: 0, findings: [] })
    for (const flags of [['--check'], ['--diff'], ['--diff', '--json'], ['--dry-run']]) {
      const { stdout, stderr } = await project.generate(...flags)
      expect(stdout + stderr).not.toContain(secret)
    }
  })

  it('annotates a GitHub workflow', async () => {
    appendFileSync(join(project.folder, schema), '// mine\n')
    project.edit(...column('isbn'))
    const env = { CI: 'true', GITHUB_ACTIONS: 'true' }
    const { stdout } = await pylight(project.folder, ['generate', '--check'], { env })
    expect(stdout).toContain(
      `::error file=${schema},title=pylight stale::${schema} is out of date\n`,
    )
  })
})

describe('commands that only read', () => {
  const everything = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => {
      const { mtimeMs, size } = statSync(join(folder, path))
      return [path, mtimeMs, size].join()
    })

  it.each([['--check'], ['--dry-run'], ['--diff'], ['--dry-run --json']])(
    'writes nothing with %s, and works where nothing can be written',
    async (flags) => {
      project.edit(...column('isbn'))
      const before = everything(project.folder)
      const folders = [
        '.',
        '.pylight',
        '.pylight/base',
        'src',
        'src/generated',
        'src/generated/books',
      ]
      for (const folder of folders) chmodSync(join(project.folder, folder), 0o555)
      let ended: Ended
      try {
        const isRoot = process.getuid?.() === 0
        ended = await pylight(project.folder, ['generate', ...flags.split(' ')], {
          env: { CI: '', GITHUB_ACTIONS: '' },
          ...(isRoot && { uid: 65534, gid: 65534 }),
        })
      } finally {
        for (const folder of folders) chmodSync(join(project.folder, folder), 0o755)
      }
      expect(ended.exitCode).toBe(flags === '--check' ? 4 : 0)
      expect(ended.stdout + ended.stderr).toContain(schema)
      expect(everything(project.folder)).toEqual(before)
    },
  )
})
