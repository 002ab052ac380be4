import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { GenerateOptions, SpecSource } from '../../generate.js'
import type { Change } from '../../output/change-set.js'
import { recallState } from '../../output/state.js'
import { build, version } from '../package.js'
import { withProgress } from '../terminal/progress.js'
import { findSpec, loadSpec } from './spec-file.js'

export interface GenerationRequest {
  /** The spec's path; by default the one in the current folder. */
  spec?: string | undefined
  /** The output folder; by default the spec's. */
  out?: string | undefined
  provider?: GenerateOptions['provider'] | undefined
  client: boolean
  force: boolean
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
  const path = findSpec(request.spec)
  const root = resolve(dirname(path), request.out ?? '.')
  const source = await loadSpec(path)
  const written = recallFiles(root, source, request) ?? (await writeFiles(root, source, request))
  const isDone = !hasError(written.diagnostics) && !written.changes.some(isRefused)
  const client = isDone && request.client ? await updateClient(root, request.quiet) : 'skipped'
  return { source, root, ...written, client }
}

type Written = Pick<Generation, 'diagnostics' | 'changes'>

async function writeFiles(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): Promise<Written> {
  const { generate } = await import('../../generate.js')
  const options = request.provider ? { provider: request.provider } : {}
  const { files, diagnostics } = await withProgress('Generating', request.quiet, () =>
    generate(source, options),
  )
  if (hasError(diagnostics)) return { diagnostics, changes: [] }

  const { updateFolder } = await import('../../output/update-folder.js')
  const key = keyOf(source, request)
  const remember = key === undefined ? {} : { remember: { key, note: diagnostics } }
  const changes = await withProgress('Writing', request.quiet, () =>
    updateFolder(root, files, { force: request.force, version, ...remember }),
  )
  return { diagnostics, changes }
}

/** What the last run did, when this one would do the same and nothing has changed since. */
function recallFiles(
  root: string,
  source: SpecSource,
  request: GenerationRequest,
): Written | undefined {
  const key = keyOf(source, request)
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

export function isRefused({ fate }: Change): boolean {
  return fate === 'refuse'
}
