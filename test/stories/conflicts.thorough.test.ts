import { beforeEach, describe, expect, it } from 'vitest'
import { pylight } from '../commands/cli.js'
import { column, GitProject } from './git-project.js'

const schema = 'src/generated/books/books.schema.ts'

let project: GitProject
beforeEach(async () => {
  project = await GitProject.of()
  project.edit(schema, '  pages: number | null\n', '  pages: number | null | undefined\n')
  project.commit('edit')
  project.edit(
    'pylight.yaml',
    'pages: { type: integer, nullable: true }',
    'pages: { type: bigint, nullable: true }',
  )
})

describe('a conflict', () => {
  it('is marked, listed and added to git’s index, with exit code 3', async () => {
    const base = project.read(`.pylight/base/${schema}`)
    const mine = project.read(schema)
    const { exitCode, stderr } = await project.generate()
    expect(exitCode).toBe(3)
    const line = project.read(schema).split('\n').indexOf('<<<<<<< yours') + 1
    expect(stderr).toContain(`  ${schema}:${line}\n`)

    expect(project.git('ls-files', '--unmerged').match(/ [123]\t/g)).toEqual([
      ' 1\t',
      ' 2\t',
      ' 3\t',
    ])
    expect(project.git('show', `:1:${schema}`)).toBe(base)
    expect(project.git('show', `:2:${schema}`)).toBe(mine)
    expect(project.git('show', `:3:${schema}`)).toBe(project.read(`.pylight/base/${schema}`))
    expect(project.git('status', '--porcelain')).toContain(`UU ${schema}`)
  })

  it('stops the next run, until it is resolved', async () => {
    await project.generate()
    const stopped = await project.generate()
    expect(stopped.exitCode).toBe(3)
    expect(stopped.stderr).toMatch(new RegExp(`${schema}:\\d+\n`))

    const left = await project.run('resolve')
    expect(left.exitCode).toBe(3)
    expect(left.stderr).toMatch(new RegExp(`left {5}${schema}:\\d+\n`))
    const resolved = project
      .read(schema)
      .replaceAll(/<<<<<<<[^]*?>>>>>>> pylight\n/g, '  pages: bigint | null | undefined\n')
    project.write(schema, resolved)
    const done = await project.run('resolve', '--json')
    expect(done.exitCode).toBe(0)
    expect(JSON.parse(done.stdout)).toEqual({ left: [], resolved: [schema] })
    expect(project.git('ls-files', '--unmerged')).toBe('')
    expect((await project.generate()).exitCode).toBe(0)
    expect(project.read(schema)).toBe(resolved)
  })

  it.each([
    ['ours', 'number | null | undefined'],
    ['theirs', 'string | null'],
  ])('is settled with --conflict=%s', async (choice, kept) => {
    expect((await project.generate('--conflict', choice)).exitCode).toBe(0)
    expect(project.read(schema)).toContain(`  pages: ${kept}\n`)
    expect(project.git('ls-files', '--unmerged')).toBe('')
  })

  it.each([
    ['with --conflict=fail', ['--conflict=fail'], ''],
    ['in CI', [], 'true'],
  ])('writes nothing %s', async (_, args, CI) => {
    project.edit(...column('isbn'))
    const env = { CI, GITHUB_ACTIONS: '' }
    const { exitCode, stderr } = await pylight(
      project.folder,
      ['generate', '--no-client', ...args],
      { env },
    )
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Nothing was written')
    expect(project.changed()).toEqual(['pylight.yaml'])
  })

  it('is reported by a dry run, when a run would write nothing', async () => {
    await project.generate()
    project.edit(...column('isbn'))
    const dry = await project.generate('--dry-run')
    const { exitCode, stderr } = await project.generate()
    expect(dry).toEqual({ exitCode, stderr, stdout: '' })
    for (const flags of [['--json'], ['--json', '--dry-run']]) {
      const { stdout } = await project.generate(...flags)
      expect(JSON.parse(stdout)).toHaveProperty('status', 'stopped')
    }
  })

  it('is resolved by git mergetool', async () => {
    await project.generate()
    project.git(
      '-c',
      'mergetool.take.cmd=cp "$REMOTE" "$MERGED"',
      '-c',
      'mergetool.take.trustExitCode=true',
      '-c',
      'mergetool.keepBackup=false',
      'mergetool',
      '--tool=take',
      '--no-prompt',
    )
    expect(project.read(schema)).toContain('  pages: string | null\n')
    expect((await project.run('resolve')).exitCode).toBe(0)
  })
})

it.each([
  ['src', 'There is no pylight.lock in src.'],
  ['pylight.yaml', 'pylight.yaml is a file.'],
])('resolves nothing where there is no project: %s', async (place, why) => {
  const { exitCode, stderr } = await project.run('resolve', place)
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: `${why} Name the folder of a project.\n`,
  })
})
