import { execFile, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ApiClient } from '../running/api-client.js'
import { freePort } from '../services/ports.js'

/**
 * Generates, builds, starts and asks the shop with each version of Node.js that the README names, and
 * compiles it with TypeScript 7, too. The binaries and the project's packages come from npm.
 */
const versions = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24', '26']
const tooOld = ['12', '18']

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'pylight-node-'))

try {
  const package_ = await pack()
  const nextCompiler = await installCompiler('7')
  for (const version of tooOld) await refuse(await nodeOf(version), version, package_)
  for (const version of versions) await tryVersion(await nodeOf(version), package_, nextCompiler)
} finally {
  rmSync(work, { recursive: true })
}

interface Package {
  /** With its dependencies, and those of the shop. */
  modules: string
  bin: string
}

/** Packs this repository and installs it beside what the shop needs. */
async function pack(): Promise<Package> {
  await run('npm', ['pack', '--silent', '--pack-destination', work], { cwd: root })
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? ''
  const home = join(work, 'home')
  mkdirSync(home)
  copyFileSync(join(root, 'fixtures/shop/pylight.yaml'), join(home, 'pylight.yaml'))
  const bin = join(home, 'node_modules/pylight/dist/bin.cjs')
  await run('npm', ['install', '--no-save', '--silent', join(work, tarball)], { cwd: home })
  await run(process.execPath, [bin, 'generate', '--quiet', '--no-client'], { cwd: home })
  await run('npm', ['pkg', 'set', `devDependencies.pylight=file:${join(work, tarball)}`], {
    cwd: home,
  })
  await run('npm', ['install', '--silent'], { cwd: home })
  return { modules: join(home, 'node_modules'), bin }
}

/** The path of its `tsc`. */
async function installCompiler(version: string): Promise<string> {
  const home = join(work, `typescript-${version}`)
  mkdirSync(home)
  await run('npm', ['install', '--silent', '--prefix', home, `typescript@${version}`])
  return join(home, 'node_modules/typescript/bin/tsc')
}

/** The binary of the newest release. */
async function nodeOf(version: string): Promise<string> {
  const folder = join(work, version)
  mkdirSync(folder)
  const name = `node-${process.platform}-${process.arch}@${version}`
  await run('npm', ['pack', '--silent', name], { cwd: folder })
  const [tarball = ''] = readdirSync(folder)
  await run('tar', ['xzf', tarball], { cwd: folder })
  return join(folder, 'package/bin/node')
}

async function refuse(node: string, version: string, { bin }: Package): Promise<void> {
  const { code, stderr } = await run(node, [bin, 'generate']).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  )
  if (code !== 2 || !/^Pylight needs Node.js 20.19 or newer: .*\n$/.test(stderr)) {
    throw new Error(`Node ${version} isn't told that it is too old: ${stderr}`)
  }
  console.log(`Node ${version}: ${stderr.trim()}`)
}

async function tryVersion(
  node: string,
  { modules, bin }: Package,
  nextCompiler: string,
): Promise<void> {
  const folder = mkdtempSync(join(work, 'shop-'))
  const { stdout } = await run(node, ['--version'])
  copyFileSync(join(root, 'fixtures/shop/pylight.yaml'), join(folder, 'pylight.yaml'))
  symlinkSync(modules, join(folder, 'node_modules'))
  const steps = [
    [bin, 'generate', '--quiet'],
    [join(modules, 'typescript/bin/tsc'), '-p', 'tsconfig.json'],
    [nextCompiler, '-p', 'tsconfig.json', '--noEmit'],
    [bin, 'db', 'push', '--yes'],
  ]
  for (const step of steps) await run(node, step, { cwd: folder })
  console.log(`Node ${stdout.trim()}: ${await ask(node, folder)}`)
}

/** Starts the API and makes a request. */
async function ask(node: string, folder: string): Promise<string> {
  const port = (await freePort()).toString()
  const env = { ...process.env, PORT: port, NODE_ENV: 'production', LOG_LEVEL: 'warn' }
  const server = spawn(node, ['dist/server.js'], { cwd: folder, env, stdio: 'inherit' })
  try {
    const api = new ApiClient(`http://127.0.0.1:${port}`)
    while (!(await api.isUp())) if (server.exitCode !== null) throw new Error('It did not start')
    const { name } = await api.create('categories', { name: 'Books', slug: 'books' })
    const { total } = await api.list('/api/categories')
    return `created ${String(name)}, lists ${String(total)}`
  } finally {
    server.kill('SIGKILL')
  }
}
