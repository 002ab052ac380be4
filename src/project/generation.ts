import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { RecordableResult, SpecSource } from '../pipeline/generate.js'
import { type Change, isStop } from '../output/change-set.js'
import { hashOfFile } from '../output/text-hash.js'
import type { FolderPlan, UpdateOptions } from '../output/update-folder.js'
import { version } from '../package.js'
import { schemaPath } from './edited-schema.js'
import { keyOf, recallFiles, recallTables } from './last-run.js'
import { writeReflected } from './reflected-file.js'
import { generateOptions, withLastNames } from './named-project.js'
import {
  type PossibleRename,
  possibleRenames,
  type PossibleValueRename,
  possibleValueRenames,
} from './possible-renames.js'
import { type Reporter, silent } from './reporter.js'
import type { GenerationRequest, Written } from './request.js'
import { isProgram, loadSpec } from './spec-file.js'

export interface Generation {
  source: SpecSource
  /** Absolute. */
  root: string
  diagnostics: Diagnostic[]
  changes: Change[]
  leftOut?: string[]
  possibleRenames?: PossibleRename[]
  possibleValueRenames?: PossibleValueRename[]
  client: 'made' | 'unchanged' | 'skipped'
}

/** Reads a spec and brings its project up to date, unless there is an error or a refused file. */
export async function runGeneration(request: GenerationRequest): Promise<Generation> {
  const written = await writeProject(request)
  return { ...written, client: await bringClient(written, request) }
}

export type WrittenProject = Omit<Generation, 'client'>

/** A run without the Prisma client. */
export async function writeProject(named: GenerationRequest): Promise<WrittenProject> {
  const request = withLastNames(named)
  const { source, root } = await findProject(request)
  const written = recallFiles(root, source, request) ?? (await writeFiles(root, source, request))
  return { source, root, ...written }
}

/** Makes the Prisma client after a run, if it is wanted and the run succeeded. */
export async function bringClient(
  { root, diagnostics, changes }: WrittenProject,
  request: GenerationRequest,
): Promise<Generation['client']> {
  const isDone = !hasError(diagnostics) && !isStopped(changes, request)
  const isUsable = isDone && !changes.some(({ fate }) => fate === 'conflict')
  if (!isUsable || !request.client) return 'skipped'
  const isEdited = changes.some(({ path, isEdited }) => path === schemaPath && isEdited)
  return updateClient(root, request, isEdited)
}

/** Generates before a run, from a spec that may not be saved completely. The run reports its errors. */
export async function generateAhead(named: GenerationRequest): Promise<void> {
  try {
    const request = withLastNames(named)
    if (isProgram(request.spec)) return
    const { source, root } = await findProject(request)
    await generateFiles(source, { ...request, reporter: silent }, root)
  } catch {
    return
  }
}

export interface PlannedGeneration extends Pick<Generation, 'source' | 'root' | 'diagnostics'> {
  /** Absent when the spec has an error. */
  plan?: FolderPlan
}

/** What a run would do. Writes nothing. */
export async function planGeneration(named: GenerationRequest): Promise<PlannedGeneration> {
  const request = withLastNames(named)
  const { source, root } = await findProject(request)
  const { files, diagnostics } = await generateFiles(source, request)
  if (hasError(diagnostics)) return { source, root, diagnostics }
  const { planFolder } = await import('../output/update-folder.js')
  const plan = await planFolder(root, files, updateOptions(root, source, request))
  return { source, root, diagnostics, plan }
}

export async function findProject({
  spec,
  source,
  out,
  loaded,
}: Pick<GenerationRequest, 'source' | 'loaded'> & { spec: string; out: string }): Promise<{
  source: SpecSource
  root: string
}> {
  return { source: source ?? (await loadSpec(spec, loaded)), root: out }
}

async function writeFiles(
  root: string,
  given: SpecSource,
  request: GenerationRequest,
): Promise<Written> {
  const { source, leftOut, ...generated } = await generateWithTables(given, request, root)
  const { files, diagnostics, renames, record } = generated
  const notes = leftOut && { leftOut }
  if (hasError(diagnostics)) return { diagnostics, changes: [], ...notes }

  const { updateFolder } = await import('../output/update-folder.js')
  const key = keyOf(source, request)
  const remember = key !== undefined && {
    remember: { key, note: diagnostics, tables: record?.(hashOfFile) },
  }
  const changes = await reporterOf(request).step('Writing', () =>
    updateFolder(root, files, { ...updateOptions(root, source, request), ...remember }),
  )
  return {
    diagnostics,
    changes,
    ...notes,
    ...(renames && { possibleRenames: possibleRenames(changes, renames) }),
    possibleValueRenames: possibleValueRenames(changes),
  }
}

/** Reads tables without columns from the database, if that wasn't done yet or is asked for again. */
async function generateWithTables(
  source: SpecSource,
  request: GenerationRequest,
  root: string,
): Promise<RecordableResult & { source: SpecSource; leftOut?: string[] }> {
  const result = await generateFiles(source, request, root)
  const isUnread = result.diagnostics.some(({ code }) => code === 'spec/no-columns')
  if (!isUnread && !request.refresh) return { ...result, source }
  const { readTables } = await import('./read-tables.js')
  const read = await reporterOf(request).step('Reading the tables', () => readTables(source, root))
  if (!read) return { ...result, source }
  const { reflected, diagnostics, leftOut } = read
  if (hasError(diagnostics)) return { files: [], diagnostics, source }
  if (request.spec !== undefined) writeReflected(request.spec, reflected)
  const next = { ...source, reflected }
  return { ...(await generateFiles(next, request, root)), source: next, leftOut }
}

/** @param recordedIn the project whose last run may have rendered some of the files */
async function generateFiles(
  source: SpecSource,
  request: GenerationRequest,
  recordedIn?: string,
): Promise<RecordableResult> {
  const options = generateOptions(request)
  const asked = JSON.stringify(options)
  const read = JSON.stringify(source.reflected)
  const key = 'text' in source ? [source.file, source.text, asked, read].join('\0') : undefined
  if (key !== undefined && key === latest?.key) return latest.result
  const { generate, generateWithRecords } = await import('../pipeline/generate.js')
  const records = recordedIn === undefined ? undefined : recallTables(recordedIn)
  const result = await reporterOf(request).step('Generating', () =>
    records ? generateWithRecords(source, options, records) : generate(source, options),
  )
  latest = key === undefined ? undefined : { key, result }
  return result
}

/** The last generated files, for the run after `generateAhead`. */
let latest: { key: string; result: RecordableResult } | undefined

function updateOptions(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): UpdateOptions {
  const { force, adopt = false, provider, packageManager, texts, signal } = request
  const { name: manager = 'npm' } = packageManager ?? {}
  const header = {
    version,
    spec: relative(root, resolve(source.file)).replaceAll(sep, '/'),
    ...(provider && { provider }),
    ...(manager !== 'npm' && { manager }),
  }
  const turn = { signal, onWait: reporterOf(request).waits }
  const conflict = conflictChoice(request)
  return { force, adopt, conflict, ...header, ...turn, ...(texts && { texts }) }
}

function conflictChoice({ conflict }: GenerationRequest): UpdateOptions['conflict'] {
  const { CI } = process.env
  const isAutomatic = CI !== undefined && CI !== '' && CI !== 'false' && CI !== '0'
  return conflict ?? (isAutomatic ? 'fail' : 'markers')
}

/** The user may have deleted the schema, from which the client is made. */
async function updateClient(
  root: string,
  request: GenerationRequest,
  isEdited: boolean,
): Promise<Generation['client']> {
  const path = join(root, schemaPath)
  if (!existsSync(path)) return 'skipped'
  const { makeClient, refuseInvalid } = await import('../prisma/client.js')
  const client = {
    schemaPath: path,
    schemaText: readFileSync(path, 'utf8'),
    outputDir: join(root, 'src/generated/prisma'),
  }
  if (isEdited) await refuseInvalid(client)
  const { status } = await reporterOf(request).step('Making the Prisma client', () =>
    makeClient(client),
  )
  return status
}

function reporterOf({ reporter = silent }: GenerationRequest): Reporter {
  return reporter
}

export function hasError(diagnostics: Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/** Whether a run wrote nothing because of a problem. */
export function isStopped(changes: Change[], request: GenerationRequest): boolean {
  return changes.some((change) => isStop(change, conflictChoice(request)))
}

/** 2: an error of the spec, or a file that would be lost; 3: conflicts; 0: done. */
export function exitCodeOf({ diagnostics, changes }: Written): number {
  const fates = new Set(changes.map(({ fate }) => fate))
  if (hasError(diagnostics) || fates.has('refuse')) return 2
  return fates.has('conflict') || fates.has('unresolved') ? 3 : 0
}
