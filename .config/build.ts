import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { bundle } from './bundle.js'
import { writeTemplates } from './templates.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Builds `dist/` and `schema.json`, the contents of the published package besides its texts. */
async function buildPackage(): Promise<void> {
  await writeTemplates()
  await rm(dist, { recursive: true, force: true })
  await Promise.all([bundle(dist), writeDeclarations(), writeSchema()])
}

async function writeSchema(): Promise<void> {
  const { specJsonSchema } = await import('../src/spec/json-schema.js')
  await writeFile(join(root, 'schema.json'), `${JSON.stringify(specJsonSchema(), null, 2)}\n`)
}

/** Writes only the declarations that `index.d.ts` imports. */
async function writeDeclarations(): Promise<void> {
  const all = await mkdtemp(join(root, 'node_modules', '.declarations-'))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const settings = join(root, '.config/tsconfig.declarations.json')
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', settings, '--outDir', all]).catch(
      ({ stdout }: { stdout: string }) => {
        throw new Error(stdout)
      },
    )
    const declarations = join(all, 'src')
    for (const path of await reachable(declarations, 'index.d.ts'))
      await cp(join(declarations, path), join(dist, path))
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
