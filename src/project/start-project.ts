import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { outputProblem } from '../output/output-problem.js'
import { findPackageManager } from './package-manager.js'
import { UsageProblem } from './usage-problem.js'
import { isServer } from '../databases/databases.js'
import { providers, type Provider } from '../databases/provider.js'
import type { ImportedText } from './import-spec.js'
import { exampleSpec } from './example-spec.js'
import { runGeneration, type Generation } from './generation.js'
import type { Reporter } from './reporter.js'

/** Files of a new repository, as GitHub makes it. */
const fresh =
  /^(\.git|\.github|\.gitignore|\.gitattributes|\.editorconfig|(README|LICENSE)(\.\w+)?)$/i

export interface StartRequest {
  database: Provider
  /** A spec of existing tables, instead of the example. */
  imported?: ImportedText
  client: boolean
  /** Whether manifests are written, too. */
  kubernetes: boolean
  reporter: Reporter
}

/** Puts the example spec in a new or empty folder, or a fresh clone, and generates its project there. */
export async function startProject(
  name: string,
  { database, imported, client, kubernetes, reporter }: StartRequest,
): Promise<Generation> {
  const folder = resolve(name)
  const spec = join(folder, 'pylight.yaml')
  refuseUsedFolder(folder, name)
  if (kubernetes) refuseFile(imported?.provider ?? database)
  try {
    mkdirSync(folder, { recursive: true })
    const { name: manager } = findPackageManager(folder, { isFirst: true })
    const { commands } = await import('../pipeline/generate.js')
    const { exec } = commands[manager]
    const text = imported?.text ?? exampleSpec(basename(folder), database, exec)
    writeFileSync(spec, text, { flag: 'wx' })
    if (imported?.url !== undefined) writeAddress(folder, imported.url)
    if (kubernetes) await writeManifests(folder, exec)
  } catch (error) {
    throw outputProblem(error, `Can't write ${spec}`)
  }
  return runGeneration({ spec, client, force: false, reporter })
}

/** A database's URL may hold a password, so it stays out of what is committed. */
function writeAddress(folder: string, url: string): void {
  writeFileSync(join(folder, '.env'), `DATABASE_URL=${JSON.stringify(url)}\n`, { flag: 'wx' })
}

async function writeManifests(folder: string, exec: string): Promise<void> {
  const { kubernetesFiles } = await import('../pipeline/kubernetes.js')
  for (const { path, text } of kubernetesFiles({ folder: basename(folder), exec })) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
  }
}

/** Replicas can't share a file. */
function refuseFile(provider: Provider): void {
  if (isServer(provider)) return
  const flags = providers.filter(isServer).map((one) => `--database ${one}`)
  throw new UsageProblem(
    `On Kubernetes the API needs a database server: add ${flags.join(', or ')}.`,
  )
}

function refuseUsedFolder(folder: string, name: string): void {
  try {
    const isUsed = readdirSync(folder).some((entry) => !fresh.test(entry))
    if (isUsed) throw new UsageProblem(`${name} isn't empty. Name a new folder, or an empty one.`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return
    if (code === 'ENOTDIR') throw new UsageProblem(`${name} is a file. Name a new folder.`)
    throw error
  }
}
