import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { generate, projectFolder, pylight } from '../commands/cli.js'

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')
const write = (folder: string, path: string, text: string) => {
  writeFileSync(join(folder, path), text)
}

afterEach(() => {
  vi.unstubAllEnvs()
})

async function newProject(files: Record<string, string> = {}): Promise<string> {
  vi.stubEnv('npm_config_user_agent', 'npm/11.0.0 node/v22.0.0 linux x64 workspaces/false')
  const folder = projectFolder()
  for (const [path, text] of Object.entries(files)) write(folder, path, text)
  expect((await generate(folder)).exitCode).toBe(0)
  return folder
}

it('names npm where nothing says otherwise', async () => {
  const folder = await newProject()
  expect(read(folder, 'Dockerfile')).toContain('RUN npm ci\n')
  expect(read(folder, 'pylight.lock')).not.toContain('manager')
})

it.each([
  ['pnpm', 'pnpm-lock.yaml', 'pnpm install --frozen-lockfile', 'pnpm exec pylight'],
  ['yarn', 'yarn.lock', 'yarn install --immutable', 'yarn pylight'],
])('follows the lock file of %s, also where it came later', async (name, file, clean, exec) => {
  const folder = await newProject()
  write(folder, file, '')
  const { stderr } = await generate(folder)
  expect(stderr).toContain('Dockerfile')
  for (const path of ['Dockerfile', '.github/workflows/ci.yml']) {
    expect(read(folder, path)).toContain(`${clean}\n`)
    expect(read(folder, path)).not.toMatch(/\bnp[mx] /)
  }
  expect(read(folder, 'src/generated/shared/database-problems.ts')).toContain(`${exec} db push`)
  rmSync(join(folder, file))
  expect((await generate(folder, '--check')).exitCode).toBe(0)
  expect(read(folder, 'pylight.lock')).toContain(` manager ${name}\n`)
})

it('believes what package.json pins more than a lock file that was left', async () => {
  const pinned = '{ "name": "mine", "packageManager": "yarn@4.1.0" }\n'
  const folder = await newProject({ 'package.json': pinned, 'package-lock.json': '{}' })
  expect(read(folder, 'Dockerfile')).toContain('yarn workspaces focus --production')
  expect(read(folder, '.yarnrc.yml')).toBe('nodeLinker: node-modules\n')
})

it('takes the program that calls the first run, and no other', async () => {
  const folder = projectFolder()
  vi.stubEnv('npm_config_user_agent', 'pnpm/10.4.1 npm/? node/v22.0.0 linux x64')
  const { stderr } = await pylight(folder, ['init', 'shop', '--no-client'])
  expect(stderr).toContain('pnpm exec pylight db push')
  expect(read(join(folder, 'shop'), 'pylight.yaml')).toContain('TOKEN=$(pnpm exec pylight token')
  const shop = join(folder, 'shop')
  expect(JSON.parse(read(shop, 'package.json'))).toHaveProperty('packageManager', 'pnpm@10.4.1')
  expect(read(shop, 'pnpm-workspace.yaml')).toContain('esbuild: false')
  vi.stubEnv('npm_config_user_agent', 'yarn/4.1.0 npm/? node/v22.0.0 linux x64')
  expect((await generate(shop, '--check')).exitCode).toBe(0)
})

it.each([
  ['npm', 'package-lock.json', 'npm ci'],
  ['pnpm', 'pnpm-lock.yaml', 'pnpm install --frozen-lockfile --filter .'],
  ['yarn', 'yarn.lock', 'yarn workspaces focus'],
])(
  'builds a member of a workspace of %s from its root, which has the settings',
  async (...given) => {
    const [name, lockFile, install] = given
    const root = projectFolder()
    const folder = join(root, 'apps/api')
    mkdirSync(folder, { recursive: true })
    write(folder, 'pylight.yaml', read(root, 'pylight.yaml'))
    write(root, lockFile, '')
    write(root, 'package.json', '{ "workspaces": ["apps/*"] }\n')
    expect((await generate(folder)).exitCode).toBe(0)
    const dockerfile = read(folder, 'Dockerfile')
    expect(dockerfile).toContain(
      '# Build it in the root of the workspace: docker build -f apps/api/Dockerfile .',
    )
    expect(dockerfile).toContain(
      `WORKDIR /app/apps/api\nCOPY apps/api/package.json ./\nRUN ${install}\n`,
    )
    const compose = read(folder, 'docker-compose.yml')
    expect(compose).toContain('build: { context: ../.., dockerfile: apps/api/Dockerfile }')
    expect(read(folder, 'Dockerfile.dockerignore')).toContain('**/node_modules')
    expect(read(folder, 'README.md')).toContain(`${name} run db:push`)
    for (const path of ['.dockerignore', 'pnpm-workspace.yaml', '.yarnrc.yml']) {
      expect(() => read(folder, path)).toThrow('ENOENT')
    }
  },
)
