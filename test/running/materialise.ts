import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Provider } from '../../src/model/model.js'
import { clientFolder } from '../../src/prisma/client-folder.js'
import { makeClient } from '../../src/prisma/client.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { generateFixture } from './generate-fixture.js'

export interface Project {
  /** In the repository, so that Node finds the packages that it imports. */
  folder: string
  /** The compiled `src/server.ts`. */
  server: string
  files: GeneratedFile[]
  schemaText: string
}

const root = fileURLToPath(new URL('../../.cache/projects', import.meta.url))

/**
 * Writes a fixture's project with its Prisma client and compiles it, once for the same files. `provider`
 * overrides the spec's; `edits` replaces texts of files by path, like a user's edits.
 */
export async function materialise(
  fixture: string,
  provider?: Provider,
  edits: Record<string, string> = {},
): Promise<Project> {
  const generated = await generateFixture(fixture, provider)
  const files = generated.map((file) => ({ ...file, text: edits[file.path] ?? file.text }))
  return materialiseFiles(fixture, files)
}

/** The same for given files; the folder's name begins with `name`. */
export async function materialiseFiles(name: string, files: GeneratedFile[]): Promise<Project> {
  const folder = join(root, `${name}-${hashOf(files)}`)
  const schemaText = files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
  if (!existsSync(folder)) await make(folder, files, schemaText)
  return { folder, server: join(folder, 'dist/server.js'), files, schemaText }
}

export async function writeFiles(
  folder: string,
  files: { path: string; text: string }[],
): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Makes it elsewhere and renames it, because another test process may make the same. */
async function make(folder: string, files: GeneratedFile[], schemaText: string): Promise<void> {
  const draft = `${folder}.${randomBytes(4).toString('hex')}`
  await writeFiles(draft, files)
  const schemaPath = join(draft, 'prisma/schema.prisma')
  await copyClient(schemaText, schemaPath)
  await build({
    entryPoints: [join(draft, 'src/server.ts')],
    outfile: join(draft, 'dist/server.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
}

/** Makes a schema's client once: projects often differ in their code only. */
async function copyClient(schemaText: string, schemaPath: string): Promise<void> {
  const outputDir = await clientFolder(schemaText, schemaPath)
  const made = join(root, `client-${hashOf([{ path: '', text: schemaText }])}`)
  if (existsSync(made)) return cp(made, outputDir, { recursive: true })
  await makeClient({ schemaText, schemaPath, outputDir })
  const draft = `${made}.${randomBytes(4).toString('hex')}`
  await cp(outputDir, draft, { recursive: true })
  await rename(draft, made).catch(() => rm(draft, { recursive: true, force: true }))
}

function hashOf(files: Pick<GeneratedFile, 'path' | 'text'>[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex').slice(0, 12)
}
