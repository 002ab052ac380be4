import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '@oclif/core/command'
import { commands } from '../../src/commands/commands.js'
import { bin, newFolder, notesSpec, projectFolder, pylight } from './cli.js'

let folder: string
beforeAll(() => {
  folder = newFolder()
})

const env = { COLUMNS: '80' }

describe('help', () => {
  it.each([
    'pylight',
    'pylight generate',
    'pylight init',
    'pylight schema',
    'pylight explain',
    'pylight why',
    'pylight destroy',
    'pylight doctor',
    'pylight db',
    'pylight db push',
    'pylight db migrate',
    'pylight db deploy',
    'pylight cache',
    'pylight cache flush',
    'pylight client',
  ])('of %s reads well', async (line) => {
    const command = line.split(' ').slice(1)
    const { exitCode, stdout, stderr } = await pylight(folder, [...command, '--help'], { env })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout.replace(/pylight\/\S+ \S+ \S+/, 'pylight/VERSION')).toMatchSnapshot()
  })

  it('is what pylight alone shows', async () => {
    const bare = await pylight(folder, [])
    expect(bare).toEqual(await pylight(folder, ['--help']))
  })

  it('prints the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect((await pylight(folder, ['--version'])).stdout).toMatch(`pylight/${version} `)
  })
})

describe('what is piped in', () => {
  it('is no argument of any command', () => {
    const args = Object.entries<Command.Class>(commands).flatMap(([name, { args }]) =>
      Object.entries(args).map(([arg, { ignoreStdin }]) => `${name} ${arg} ${String(ignoreStdin)}`),
    )
    expect(args.filter((line) => !line.endsWith(' true'))).toEqual([])
  })

  it('is not read, as with yes |', () => {
    const input = 'y\n'.repeat(1000)
    const { status } = spawnSync(process.execPath, [bin, 'db', 'push'], {
      cwd: projectFolder(),
      input,
    })
    expect(status).toBe(0)
  })
})

describe('a command line that is wrong', () => {
  it.each([
    [['genrate'], 'There is no command genrate. Did you mean generate?'],
    [['db', 'psh'], 'Did you mean db push?'],
    [['generate', '--jsno'], 'Nonexistent flag: --jsno. Did you mean --json?'],
    [['generate', '--provider', 'oracle'], 'sqlite, postgresql, mysql'],
    [['generate', 'a.yaml', 'b.yaml'], 'b.yaml'],
    [['generate', 'a.yaml'], 'There is no file a.yaml.'],
    [['init'], 'name'],
    [['schema', 'shop'], 'schema takes no shop.'],
    [['generate', '.'], "Can't read .: it is a folder."],
    [['explain', 'spec/unknown-ky'], 'Did you mean spec/unknown-key?'],
    [['explain', 'nope'], 'pylight explain lists all codes.'],
  ])('%s is answered with exit code 2 and a hint', async (args, hint) => {
    const { exitCode, stdout, stderr } = await pylight(folder, args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(hint)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('a password on the command line', () => {
  const url = 'postgresql://app:hunter2@127.0.0.1:1/shop'

  it.each([
    [['import', `--from=${url}`], 'Nonexistent flag: --from.'],
    [['import', `--wirte=${url}`], 'Nonexistent flag: --wirte. Did you mean --write?'],
    [['import', url, url], 'postgresql://app:***@127.0.0.1:1/shop'],
    [['import', url, '--write', url], '127.0.0.1:1'],
    [[url], 'There is no command postgresql://app:***@127.0.0.1:1/shop.'],
    [['schema', url], 'postgresql://app:***@127.0.0.1:1/shop'],
    [['generate', '--json', url], 'There is no file postgresql://app:***@127.0.0.1:1/shop.'],
    [['init', '--database', url], '--database=postgresql://app:***@127.0.0.1:1/shop'],
    [['db', 'seed', '--rows', `${url}?password=hunter2`], 'shop?password=***'],
    [['explain', url], 'There is no diagnostic postgresql://app:***@127.0.0.1:1/shop.'],
  ])('%j is not repeated', async (args, hint) => {
    const env = { PYLIGHT_DEBUG: '1' }
    const { exitCode, stdout, stderr } = await pylight(folder, args, { env })
    expect(exitCode).toBe(2)
    expect(stderr).toContain(hint)
    expect(`${stdout}${stderr}`).not.toContain('hunter2')
  })
})

describe('colour', () => {
  const broken = notesSpec.replace('integer', 'integr')

  it('is not used without a terminal, unless it is forced', async () => {
    const project = projectFolder(broken)
    const run = async (settings: Record<string, string | undefined>): Promise<string> =>
      (await pylight(project, ['generate'], { env: { NO_COLOR: undefined, ...settings } })).stderr
    expect(await run({})).not.toContain('\u001B[')
    expect(await run({ FORCE_COLOR: '1' })).toContain('\u001B[')
    expect(await run({ FORCE_COLOR: '0' })).not.toContain('\u001B[')
  })
})

describe('pylight schema', () => {
  it('prints the JSON Schema', async () => {
    const { exitCode, stdout } = await pylight(folder, ['schema'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toHaveProperty('properties.tables')
  })

  it('exits quietly when its output is no longer read', () => {
    const script = `"${process.execPath}" "${bin}" schema | head -c 10`
    const { stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', script])
    expect(String(stderr)).toBe('')
  })
})

describe('pylight explain', () => {
  it('shows cause, example and fix of a code', async () => {
    const { exitCode, stdout } = await pylight(folder, ['explain', 'spec/unknown-key'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/spec\/unknown-key[^]*Wrong:[^]*Right:/)
  })

  it('lists all codes', async () => {
    expect((await pylight(folder, ['explain'])).stdout).toMatch(/^spec\/unknown-key +\S/m)
  })
})

describe('pylight init', () => {
  it.each(['sqlite', 'postgresql', 'mysql'])('starts a project on %s', async (database) => {
    const parent = newFolder()
    const args = ['init', 'my shop', '--database', database, '--no-client']
    const { exitCode, stdout, stderr } = await pylight(parent, args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).not.toMatch(/warning|error/)
    expect(stderr).toContain("  cd 'my shop'\n  npm install\n")
    const schema = readFileSync(join(parent, 'my shop/prisma/schema.prisma'), 'utf8')
    expect(schema).toContain(`provider = "${database}"`)
    const again = await pylight(join(parent, 'my shop'), ['generate', '--no-client'])
    expect(again.stderr).toMatch(/^\d+ unchanged, \d+ kept in \.\n$/)
  })

  it('refuses a folder with something in it', async () => {
    const project = projectFolder()
    const { exitCode, stderr } = await pylight(project, ['init', '.'])
    expect(exitCode).toBe(2)
    expect(stderr).toBe(". isn't empty. Name a new folder, or an empty one.\n")
    expect(existsSync(join(project, 'package.json'))).toBe(false)
  })

  it('refuses a file', async () => {
    writeFileSync(join(folder, 'taken'), '')
    expect((await pylight(folder, ['init', 'taken'])).exitCode).toBe(2)
  })

  it('starts in a new git repository', async () => {
    const repository = newFolder()
    execFileSync('git', ['init', '-q', repository])
    expect((await pylight(repository, ['init', '.', '--no-client'])).exitCode).toBe(0)
    const untracked = execFileSync('git', ['-C', repository, 'status', '--porcelain']).toString()
    expect(untracked).toContain('pylight.lock')
    expect(untracked).not.toContain('.pylight/state')
  })
})
