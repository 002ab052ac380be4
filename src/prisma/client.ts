import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, runInThisContext } from 'node:vm'
import { InternalError } from '../diagnostics/internal-error.js'
import { refuseForeignFolder, refuseOutside, stampName } from './client-folder.js'
import { PrismaProblem } from './problem.js'
import { makeSiblingFolder, replaceFolder } from './replace-folder.js'
import { withTexts } from './client-texts.js'

export interface ClientRequest {
  schemaText: string
  /** Absolute or relative to the working directory. */
  schemaPath: string
  /** The client's folder; everything else in it is removed. */
  outputDir: string
}

const requireHere = createRequire(import.meta.url)

/**
 * Makes the TypeScript client that `prisma generate` would make, in process and without downloads; only
 * columns marked `@text` are strings.
 * Does nothing if the client was made from the same schema by the same generator.
 *
 * @throws InternalError when the schema isn't valid: Pylight wrote it.
 * @throws PrismaProblem when the folder is outside the project, or contains files that aren't a client.
 */
export async function makeClient(
  request: ClientRequest,
): Promise<{ status: 'made' | 'unchanged' }> {
  const outputDir = resolve(request.outputDir)
  const hash = hashOf(withTexts(request.schemaText))
  if (await isCurrent(outputDir, hash)) return { status: 'unchanged' }
  refuseOutside(outputDir, request.schemaPath)
  await refuseForeignFolder(outputDir)

  const fresh = await makeSiblingFolder(outputDir)
  try {
    await writeClient(request, fresh).catch(explainInvalidSchema(request.schemaText))
    await writeFile(join(fresh, stampName), stampText(hash, await listFiles(fresh)))
    await replaceFolder(fresh, outputDir)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  return { status: 'made' }
}

/** @throws PrismaProblem when the schema, which the user may have edited, isn't valid */
export async function refuseInvalid({ schemaText, schemaPath }: ClientRequest): Promise<void> {
  const { validateSchema } = await import('./schema-wasm.js')
  const problems = validateSchema(schemaText).map((problem) => `\n  ${problem}`)
  if (problems.length > 0) throw new PrismaProblem(`${schemaPath} isn't valid:${problems.join('')}`)
}

async function writeClient(request: ClientRequest, folder: string): Promise<void> {
  const schema = await import('./schema-wasm.js')
  const schemaText = withTexts(request.schemaText)
  const { generators, datasources } = schema.readConfig(request.schemaText)
  const [generator] = generators
  if (!generator) throw new InternalError('The Prisma schema has no generator')
  const { PrismaClientTsGenerator } = await loadGenerator()
  await new PrismaClientTsGenerator().generate({
    generator: { ...generator, output: { value: folder }, isCustomOutput: true },
    otherGenerators: [],
    schemaPath: resolve(request.schemaPath),
    datamodel: schema.formatSchema(schemaText),
    datasources,
    dmmf: schema.readClientModel(schemaText),
    version: generatorVersions().engines,
    binaryPaths: {},
  } as unknown as GenerateOptions)
}

function explainInvalidSchema(schemaText: string): (error: unknown) => Promise<never> {
  return async (error) => {
    const { validateSchema } = await import('./schema-wasm.js')
    const problems = validateSchema(schemaText)
    if (problems.length === 0) throw error
    throw new InternalError(`Invalid Prisma schema: ${problems.join('; ')}`, { cause: error })
  }
}

type ClientGenerator = typeof import('@prisma/client-generator-ts')
type GenerateOptions = Parameters<
  InstanceType<ClientGenerator['PrismaClientTsGenerator']>['generate']
>[0]

/**
 * Loads the CommonJS build: the ESM build imports a file without extension, which Node refuses. The build
 * requires a package in ESM, and Node's `require` of such a one finds what that imports only if Yarn's
 * Plug'n'Play has loaded it before.
 */
async function loadGenerator(): Promise<ClientGenerator> {
  if (process.versions['pnp'] !== undefined) {
    const generator = createRequire(requireHere.resolve('@prisma/client-generator-ts'))
    await importModule(pathToFileURL(generator.resolve('package-up')).href)
  }
  return requireHere('@prisma/client-generator-ts') as ClientGenerator
}

/** An `import()` that stays one in the built code, where all others become `require`. */
async function importModule(url: string): Promise<void> {
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
  const load: unknown = runInThisContext('(url) => import(url)', { importModuleDynamically })
  await (load as (url: string) => Promise<unknown>)(url)
}

function generatorVersions(): { client: string; engines: string } {
  const path = join(
    dirname(requireHere.resolve('@prisma/client-generator-ts')),
    '..',
    'package.json',
  )
  const manifest = requireHere(path) as { version: string; dependencies: Record<string, string> }
  const enginesVersion = manifest.dependencies['@prisma/engines-version'] ?? ''
  return { client: manifest.version, engines: enginesVersion.split('.').at(-1) ?? '' }
}

function hashOf(schemaText: string): string {
  const { client, engines } = generatorVersions()
  return createHash('sha256').update([client, engines, schemaText].join('\0')).digest('hex')
}

function stampText(hash: string, files: string[]): string {
  return `${JSON.stringify({ hash, files }, null, 2)}\n`
}

async function isCurrent(outputDir: string, hash: string): Promise<boolean> {
  const stamp = await readFile(join(outputDir, stampName), 'utf8').catch(() => '')
  return stamp !== '' && stamp === stampText(hash, await listFiles(outputDir))
}

async function listFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true })
  return files.filter((file) => file !== stampName).sort()
}
