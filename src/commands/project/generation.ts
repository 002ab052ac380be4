import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { GenerateOptions, GenerateResult, SpecSource } from '../../generate.js'
import { type Change, isStop } from '../../output/change-set.js'
import { recallState } from '../../output/state.js'
import type { FolderPlan, UpdateOptions } from '../../output/update-folder.js'
import { build, version } from '../package.js'
import { withProgress } from '../terminal/progress.js'
import { findSpec, loadSpec } from './spec-file.js'

export interface GenerationRequest {
  /** The spec's path; by default the one in the current folder. */
  spec?: string | undefined
  /** What to take it for, where that isn't what stands there. */
  source?: SpecSource
  /** The output folder; by default the spec's. */
  out?: string | undefined
  provider?: GenerateOptions['provider'] | undefined
  client: boolean
  force: boolean
  adopt?: boolean
  /** By default marks, and in CI a failure. */
  conflict?: UpdateOptions['conflict'] | undefined
  quiet: boolean
}

export interface Generation {
  source: SpecSource
  /** Absolute. */
  root: string
  diagnostics: Diagnostic[]
  changes: Change[]
  client: 'made' | 'unchanged' | 'skipped'
}

/** Reads a spec and brings its project up to date, unless there is an error or a refused file. */
export async function runGeneration(request: GenerationRequest): Promise<Generation> {
  const { source, root } = await findProject(request)
  const written = recallFiles(root, source, request) ?? (await writeFiles(root, source, request))
  const isDone = !hasError(written.diagnostics) && !isStopped(written.changes, request)
  const isUsable = isDone && !written.changes.some(({ fate }) => fate === 'conflict')
  const client = isUsable && request.client ? await updateClient(root, request.quiet) : 'skipped'
  return { source, root, ...written, client }
}

export interface PlannedGeneration extends Pick<Generation, 'source' | 'root' | 'diagnostics'> {
  /** Absent when the spec has an error. */
  plan?: FolderPlan
}

/** What a run would do. Writes nothing. */
export async function planGeneration(request: GenerationRequest): Promise<PlannedGeneration> {
  const { source, root } = await findProject(request)
  const { files, diagnostics } = await generateFiles(source, request)
  if (hasError(diagnostics)) return { source, root, diagnostics }
  const { planFolder } = await import('../../output/update-folder.js')
  const plan = await planFolder(root, files, updateOptions(root, source, request))
  return { source, root, diagnostics, plan }
}

export async function findProject({
  spec,
  source,
  out,
}: Pick<GenerationRequest, 'spec' | 'source' | 'out'>): Promise<{
  source: SpecSource
  root: string
}> {
  const path = findSpec(spec)
  return { source: source ?? (await loadSpec(path)), root: resolve(dirname(path), out ?? '.') }
}

type Written = Pick<Generation, 'diagnostics' | 'changes'>

async function writeFiles(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): Promise<Written> {
  const { files, diagnostics } = await generateFiles(source, request)
  if (hasError(diagnostics)) return { diagnostics, changes: [] }

  const { updateFolder } = await import('../../output/update-folder.js')
  const key = keyOf(source, request)
  const remember = key === undefined ? {} : { remember: { key, note: diagnostics } }
  const changes = await withProgress('Writing', request.quiet, () =>
    updateFolder(root, files, { ...updateOptions(root, source, request), ...remember }),
  )
  return { diagnostics, changes }
}

async function generateFiles(
  source: SpecSource,
  { provider, quiet }: GenerationRequest,
): Promise<GenerateResult> {
  const { generate } = await import('../../generate.js')
  const options = provider ? { provider } : {}
  return withProgress('Generating', quiet, () => generate(source, options))
}

function updateOptions(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): UpdateOptions {
  const { force, adopt = false, provider } = request
  const header = {
    version,
    spec: relative(root, resolve(source.file)).replaceAll(sep, '/'),
    ...(provider && { provider }),
  }
  return { force, adopt, conflict: conflictChoice(request), ...header }
}

function conflictChoice({ conflict }: GenerationRequest): UpdateOptions['conflict'] {
  const { CI } = process.env
  const isAutomatic = CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0'
  return conflict ?? (isAutomatic ? 'fail' : 'markers')
}

/** What the last run did, when this one would do the same and nothing has changed since. */
function recallFiles(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): Written | undefined {
  const key = request.force ? undefined : keyOf(source, request)
  const state = key === undefined ? undefined : recallState(root, key)
  if (!state) return undefined
  const { changes, note } = state
  return { changes, diagnostics: note as Diagnostic[] }
}

/** Of all that the output depends on; a program may depend on more than its text. */
function keyOf(source: SpecSource, { provider }: GenerationRequest): string | undefined {
  if (build === undefined || !('text' in source)) return undefined
  const parts = [build, source.file, source.text, provider ?? '']
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

async function updateClient(root: string, isQuiet: boolean): Promise<'made' | 'unchanged'> {
  const { makeClient } = await import('../../prisma/client.js')
  const schemaPath = join(root, 'prisma/schema.prisma')
  const { status } = await withProgress('Making the Prisma client', isQuiet, () =>
    makeClient({
      schemaPath,
      schemaText: readFileSync(schemaPath, 'utf8'),
      outputDir: join(root, 'src/generated/prisma'),
    }),
  )
  return status
}

export function hasError(diagnostics: Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/** Whether a run wrote nothing because of what it found. */
export function isStopped(changes: Change[], request: GenerationRequest): boolean {
  return changes.some((change) => isStop(change, conflictChoice(request)))
}

/** 2: an error of the spec, or a file that would be lost; 3: conflicts; 0: all is done. */
export function exitCodeOf({ diagnostics, changes }: Written): number {
  const fates = new Set(changes.map(({ fate }) => fate))
  if (hasError(diagnostics) || fates.has('refuse')) return 2
  return fates.has('conflict') || fates.has('unresolved') ? 3 : 0
}
