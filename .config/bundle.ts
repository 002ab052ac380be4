import { build, type BuildOptions } from 'esbuild'
import { createHash } from 'node:crypto'
import { chmod, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  external: [
    '@faker-js/faker',
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
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions

/**
 * Writes the code of the package to a folder. The command line is one file, of which V8 compiles what a
 * command needs (`src/compiled-code.ts`). Prisma's packages stay outside, as they find their WebAssembly
 * beside themselves, and so does what few runs need.
 */
export async function bundle(dist: string): Promise<void> {
  const define = { PYLIGHT_BUILD: JSON.stringify(await hashOfSources()) }
  const asCommonJs = {
    ...common,
    outdir: dist,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  } satisfies BuildOptions
  const results = await Promise.all([
    build({ ...asCommonJs, entryPoints: ['src/bin.ts'], target: 'node10', define }),
    build({
      ...asCommonJs,
      entryPoints: ['src/program.ts'],
      banner: { js: urlOfCommonJs },
      ...smaller,
      supported: { 'dynamic-import': false },
      define: { ...define, 'import.meta.url': 'urlOfThisFile' },
    }),
    build({
      ...common,
      outdir: dist,
      entryPoints: { index: 'src/index.ts', 'prisma/push/worker': 'src/prisma/push/worker.ts' },
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      format: 'esm',
      banner: { js: requireForBundledCommonJs },
      define,
    }),
  ])
  await chmod(join(dist, 'bin.cjs'), 0o755)
  await escapeInFile(join(dist, 'program.cjs'))
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs))
  await writeFile(join(dist, 'licenses.txt'), await licensesOf(inputs))
}

/** Less to read at each start. Names stay, for stack traces. */
const smaller = { minifyWhitespace: true, minifySyntax: true, lineLimit: 120 }

const urlOfCommonJs = `const urlOfThisFile = require('node:url').pathToFileURL(__filename).href`

const requireForBundledCommonJs = `import { createRequire as makeRequire } from 'node:module'
const require = makeRequire(import.meta.url)`

/** esbuild leaves characters besides ASCII in comments and in regular expressions. */
async function escapeInFile(file: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const escaped = text.replace(/[\u0080-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  await writeFile(file, escaped)
}

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
