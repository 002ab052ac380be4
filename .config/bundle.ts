import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { chmod, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Writes the code of the package to a folder. Commands are split from each other, so that a
 * command's libraries load when it runs. Prisma's packages stay outside, as they find their
 * WebAssembly beside themselves, and so does what few runs need. `extra` entry points are for tests.
 */
export async function bundle(dist: string, extra: Record<string, string> = {}): Promise<void> {
  const { metafile } = await build({
    entryPoints: {
      run: 'src/run.ts',
      commands: 'src/commands/commands.ts',
      index: 'src/index.ts',
      'prisma/push/worker': 'src/prisma/push/worker.ts',
      ...extra,
    },
    absWorkingDir: root,
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: [
      '@prisma/*',
      'ioredis',
      'jiti',
      'libsql',
      'mariadb',
      'pg',
      'ts-morph',
      'tsx',
      'typescript',
    ],
    banner: { js: requireForBundledCommonJs },
    define: { PYLIGHT_BUILD: JSON.stringify(await hashOfSources()) },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  await build({
    entryPoints: ['src/bin.ts'],
    absWorkingDir: root,
    outdir: dist,
    target: 'node10',
    supported: { 'dynamic-import': true },
    logLevel: 'warning',
  })
  await chmod(join(dist, 'bin.js'), 0o755)
  await writeFile(join(dist, 'licenses.txt'), await licensesOf(Object.keys(metafile.inputs)))
}

const requireForBundledCommonJs = `import { createRequire as makeRequire } from 'node:module'
const require = makeRequire(import.meta.url)`

/** A hash of everything that the built code depends on. */
async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')))
  const names = await readdir(join(root, 'src'), { recursive: true })
  for (const name of names.filter((path) => /\.[jt]s$/.test(path)).sort()) {
    hash.update(name).update(await readFile(join(root, 'src', name)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** The licences of the bundled packages, which they require. */
async function licensesOf(inputs: string[]): Promise<string> {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const files = await readdir(join(root, folder))
    const name = files.find((file) => /^licen[cs]e/i.test(file))
    const text =
      name === undefined
        ? 'See its package.json.'
        : await readFile(join(root, folder, name), 'utf8')
    return `${folder.replace(/^.*node_modules\//, '')}\n\n${text.trim()}\n`
  })
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`)
}
