import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../services/server-process.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const demo = join(root, 'demo')

export const shopFolder = join(demo, 'shop')

/** The prefix of the demo's keys, used by nothing else. */
export const keyPrefix = 'pylight-demo:'

/** Builds and packs the package as npm would publish it; returns the tarball's path. */
export async function pack(): Promise<string> {
  await mkdir(demo, { recursive: true })
  for (const name of await readdir(demo)) if (name.endsWith('.tgz')) await rm(join(demo, name))
  await npm(root, 'pack', '--pack-destination', demo)
  const tarball = (await readdir(demo)).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack made no tarball')
  return join(demo, tarball)
}

/** Empties the folder except for installed packages, and copies the spec into it. */
export async function prepare(): Promise<void> {
  await mkdir(shopFolder, { recursive: true })
  for (const name of await readdir(shopFolder)) {
    if (name !== 'node_modules') await rm(join(shopFolder, name), { recursive: true })
  }
  const spec = await readFile(join(root, 'fixtures/shop/pylight.yaml'), 'utf8')
  const prefixed = spec.replace(/prefix: .*/, `prefix: '${keyPrefix}'`)
  await writeFile(join(shopFolder, 'pylight.yaml'), withSignIn(prefixed))
  const secret = randomBytes(32).toString('hex')
  await writeFile(join(shopFolder, '.env'), `JWT_SECRET=${secret}\n`)
  process.env['JWT_SECRET'] = secret
}

/** Only admins may use the users; everyone may use the rest, as without sign-in. */
function withSignIn(spec: string): string {
  const guarded = spec.replaceAll(/^ {2}- name: (\w+)$/gm, (line, table) => {
    const guard = table === 'users' ? '{ roles: [admin] }' : '{ required: false }'
    return `${line}\n    authentication: ${guard}`
  })
  return `${guarded}\nauthentication: { jwt: { secret_key: "\${JWT_SECRET}" } }\n`
}

/** Installs the tarball and, once there is a package.json, the project's dependencies. */
export async function install(tarball: string): Promise<void> {
  const isScaffolded = existsSync(join(shopFolder, 'package.json'))
  const flags = isScaffolded ? ['--save-dev'] : ['--no-save', '--no-package-lock', '--prefix', shopFolder]
  await npm(shopFolder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...flags, tarball)
}

/** Runs the installed command line; returns its output. */
export function pylight(...args: string[]): Promise<string> {
  const program = join(shopFolder, 'node_modules/pylight/dist/bin.cjs')
  return runProgram(process.execPath, [program, ...args], { cwd: shopFolder })
}

export async function npm(cwd: string, ...args: string[]): Promise<string> {
  const isWindows = process.platform === 'win32'
  return runProgram(isWindows ? 'npm.cmd' : 'npm', args, { cwd, shell: isWindows })
}
