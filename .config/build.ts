import { build } from 'esbuild'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { writeTemplates } from './templates.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Makes `dist/` and `schema.json`: all that a published package holds besides its texts. */
async function buildPackage(): Promise<void> {
  await writeTemplates()
  await rm(dist, { recursive: true, force: true })
  await Promise.all([bundle(), writeDeclarations(), writeSchema()])
}

/**
 * Commands are split from each other, so that a command's libraries load when it runs. What must
 * stay a package of its own: Prisma's (they find their WebAssembly beside themselves), and what
 * only a few runs need.
 */
async function bundle(): Promise<void> {
  await build({
    entryPoints: {
      bin: 'src/bin.ts',
      commands: 'src/commands.ts',
      index: 'src/index.ts',
      'prisma/push/worker': 'src/prisma/push/worker.ts',
    },
    absWorkingDir: root,
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['@prisma/*', 'jiti', 'mariadb', 'pg', 'ts-morph', 'tsx', 'typescript'],
    banner: { js: requireForBundledCommonJs },
    define: { PYLIGHT_BUILD: JSON.stringify(await hashOfSources()) },
    legalComments: 'linked',
    logLevel: 'warning',
  })
  await chmod(join(dist, 'bin.js'), 0o755)
}

const requireForBundledCommonJs = `import { createRequire as makeRequire } from 'node:module'
const require = makeRequire(import.meta.url)`

/** Of all that decides what the built code does. */
async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')))
  const names = await readdir(join(root, 'src'), { recursive: true })
  for (const name of names.filter((path) => /\.[jt]s$/.test(path)).sort()) {
    hash.update(name).update(await readFile(join(root, 'src', name)))
  }
  return hash.digest('hex').slice(0, 16)
}

async function writeSchema(): Promise<void> {
  const { specJsonSchema } = await import('../src/spec/json-schema.js')
  await writeFile(join(root, 'schema.json'), `${JSON.stringify(specJsonSchema(), null, 2)}\n`)
}

/** The declarations that `index.d.ts` leads to, and no others. */
async function writeDeclarations(): Promise<void> {
  const all = await mkdtemp(join(root, 'node_modules', '.declarations-'))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const settings = join(root, '.config/tsconfig.declarations.json')
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', settings, '--outDir', all])
    for (const path of await reachable(all, 'index.d.ts'))
      await cp(join(all, path), join(dist, path))
  } finally {
    await rm(all, { recursive: true })
  }
}

async function reachable(
  folder: string,
  path: string,
  seen = new Set<string>(),
): Promise<Set<string>> {
  if (seen.has(path)) return seen
  seen.add(path)
  const text = await readFile(join(folder, path), 'utf8')
  for (const [, target = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)) {
    await reachable(folder, join(dirname(path), `${target}.d.ts`), seen)
  }
  return seen
}

await buildPackage()
