import { cpSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { pylight } from '../commands/cli.js'
import { column, GitProject, librarySpec } from './git-project.js'

let project: GitProject
beforeEach(async () => {
  project = await GitProject.of()
})

/** Takes `pages` out of books, and requires a title of at most 50 characters. */
async function breakClients(): Promise<void> {
  project.edit('pylight.yaml', '      pages: { type: integer, nullable: true }\n', '')
  project.edit('pylight.yaml', 'length: 100', 'length: 50')
  await project.generate()
}

describe('pylight generate --check --against', () => {
  const check = (...args: string[]) => project.generate('--check', '--against', ...args)

  it('shows the lines that break clients of a branch, and where what is gone was', async () => {
    await breakClients()
    const { exitCode, stderr } = await check('main')
    expect(exitCode).toBe(4)
    expect(stderr).toContain(`\
pylight.yaml:8:38  breaking  narrowed-input  books.title must be at most 50 characters long, not 100.
    8 |       title: { type: string, length: 50 }
      |                                      ^^

main:pylight.yaml:9:7  breaking  removed-column  books.pages is gone: answers lack it and bodies that have it are a 400.
    9 |       pages: { type: integer, nullable: true }
      |       ^^^^^

2 changes break clients of main:pylight.yaml.
Up to date.
`)
  })

  it('passes what adds to the API, and lists it', async () => {
    project.edit(...column('isbn'))
    await project.generate()
    const { exitCode, stderr } = await check('main')
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr:
        '  added     books.isbn is new.\nNothing breaks clients of main:pylight.yaml.\nUp to date.\n',
    })
    expect((await check('main', '--quiet')).stderr).toBe('')
    project.edit(...column('shelf'))
    expect((await check('main')).exitCode).toBe(4) // not up to date
  })

  it('compares with where this branch left the other one', async () => {
    project.git('checkout', '-q', '-b', 'topic')
    await breakClients()
    project.commit('break')
    project.git('checkout', '-q', 'main')
    const base = project.git('rev-parse', '--short', 'HEAD').trim()
    project.edit(...column('isbn'))
    await project.generate()
    project.commit('isbn')
    project.git('checkout', '-q', 'topic')
    const { exitCode, stderr } = await check('main')
    expect(exitCode).toBe(4)
    expect(stderr).not.toContain('isbn')
    expect(stderr).toContain(`${base}:pylight.yaml:9:7  breaking  removed-column  books.pages`)
    project.git('checkout', '-q', 'main')
    expect((await check('topic')).stderr).toBe(
      `  added     books.isbn is new.\nNothing breaks clients of ${base}:pylight.yaml.\nUp to date.\n`,
    )
  })

  it('compares with a file, and as JSON', async () => {
    cpSync(join(project.folder, 'pylight.yaml'), join(project.folder, 'former.yaml'))
    await breakClients()
    const { exitCode, stdout } = await check('former.yaml', '--json')
    expect(exitCode).toBe(4)
    const { contract } = JSON.parse(stdout) as { contract: object[] }
    expect(contract).toMatchObject([
      { kind: 'narrowed-input', isBreaking: true, file: 'pylight.yaml', span: { line: 8 } },
      {
        kind: 'removed-column',
        isFormer: true,
        file: 'former.yaml',
        path: 'tables[0].columns.pages',
      },
    ])
  })

  it('annotates the lines of a pull request', async () => {
    await breakClients()
    const args = ['generate', '--no-client', '--check', '--against', 'HEAD']
    const env = { CI: '', GITHUB_ACTIONS: 'true' }
    const { stdout } = await pylight(project.folder, args, { env })
    expect(stdout).toBe(`\
::error file=pylight.yaml,line=8,col=38,title=pylight narrowed-input::books.title must be at most 50 characters long, not 100.
::error file=pylight.yaml,title=pylight removed-column::books.pages is gone: answers lack it and bodies that have it are a 400.
`)
  })

  it('finds a spec that has another name now, in a folder of a repository', async () => {
    project = await GitProject.of(librarySpec, {
      spec: 'services/library/pylight.yaml',
      out: 'services/library/',
      args: ['services/library/pylight.yaml'],
    })
    expect((await check('HEAD')).stderr).toContain(
      'Nothing breaks clients of HEAD:services/library/pylight.yaml',
    )
    const folder = join(project.folder, 'services/library')
    renameSync(join(folder, 'pylight.yaml'), join(folder, 'api.yaml'))
    project.edit('services/library/api.yaml', 'length: 100', 'length: 50')
    await project.run('generate', '--no-client', 'services/library/api.yaml')
    const { exitCode, stderr } = await project.run(
      'generate',
      '--no-client',
      'services/library/api.yaml',
      '--check',
      '--against',
      'HEAD',
    )
    expect(exitCode).toBe(4)
    expect(stderr).toContain('1 change breaks clients of HEAD:services/library/pylight.yaml.')
  })

  it('says what to do in a clone without the branch', async () => {
    project = project.clone('--depth', '1', '--branch', 'main')
    const { exitCode, stderr } = await check('origin/next')
    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      'There is no file, branch or commit origin/next in this clone. If others have it, fetch it first: git fetch --depth=1 origin next',
    )
    expect((await check('origin/main')).exitCode).toBe(0)
  })

  it('runs no program of another commit, and says how to compare with it', async () => {
    const text = `export default { database: { url: 'file:./a.db' }, tables: [{ name: 'notes', columns: { id: { type: 'integer', primary_key: true } } }] }\n`
    project.write('pylight.config.js', text)
    const program = (...args: string[]) =>
      project.run('generate', 'pylight.config.js', '--no-client', ...args)
    await program()
    project.commit('program')
    const { exitCode, stderr } = await program('--check', '--against', 'HEAD')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('git show HEAD:./pylight.config.js > former-pylight.config.js')
    project.write('former-pylight.config.js', text.replace('id:', "text: 'text', id:"))
    const compared = await program('--check', '--against', 'former-pylight.config.js')
    expect(compared.exitCode).toBe(4)
    expect(compared.stderr).toContain('former-pylight.config.js:tables[0].columns.text  breaking')
  })

  it('refuses a former spec that is wrong or that has no name there', async () => {
    project.write('wrong.yaml', 'tables: 1\n')
    const wrong = await check('wrong.yaml')
    expect(wrong.exitCode).toBe(2)
    expect(wrong.stderr).toContain('wrong.yaml:1:9')
    project.git('commit', '-q', '--allow-empty', '-m', 'x')
    project.git('checkout', '-q', '--orphan', 'empty')
    project.git('rm', '-rfq', '--cached', '.')
    project.git('commit', '-q', '--allow-empty', '-m', 'empty')
    const empty = await check('empty')
    expect(empty.exitCode).toBe(2)
    expect(empty.stderr).toContain('empty has no pylight.yaml in the folder of this project.')
  })
})
