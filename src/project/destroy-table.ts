import { didYouMean, listOf } from '../diagnostics/suggest.js'
import type { SpecSource } from '../pipeline/generate.js'
import { outputProblem } from '../output/output-problem.js'
import type { Removal } from '../pipeline/destroy.js'
import { UsageProblem } from './usage-problem.js'
import {
  findProject,
  hasError,
  isStopped,
  planGeneration,
  runGeneration,
  type Generation,
} from './generation.js'
import type { GenerationRequest } from './request.js'
import { withLastNames } from './named-project.js'
import { displayPath, isProgram, loadSpec } from './spec-file.js'
import { SpecProblem } from './spec-problem.js'
import { NextSpecText } from './spec-text.js'

export interface Destruction {
  table: string
  /** The spec's path. */
  spec: string
  /** The spec's lines that are removed, from 1. */
  lines: [first: number, last: number]
  /** The SQL that drops the table. */
  sql: string
  request: GenerationRequest
  /** The changes of the project's files. */
  generation: Generation
  /** The spec as it was read. */
  before: SpecSource
  after: string
}

/**
 * Plans the removal of a table from the spec. Writes nothing.
 *
 * @throws UsageProblem when it can't be removed
 */
export async function planDestruction(
  name: string,
  request: GenerationRequest,
): Promise<Destruction> {
  const named = withLastNames(request)
  const { spec } = named
  const { source, root } = await findProject(named)
  const table = await readTable(name, source, named)
  const { cut, sql } = table
  if (!cut) throw inTheWay(name, table, source)

  const next = { ...named, source: { file: source.file, text: cut.text } }
  const { plan, diagnostics } = await planGeneration(next)
  if (!plan) {
    const message = `Nothing was changed: without ${name} the spec has the errors above.`
    throw new SpecProblem(diagnostics, next.source, message)
  }
  const generation = {
    source: next.source,
    root,
    diagnostics,
    changes: plan.changes,
    client: 'skipped',
  } as const
  const { text: after, lines } = cut
  return { table: name, spec, lines, sql, request: next, generation, before: source, after }
}

/**
 * Removes the table: first its files, then the spec's part, so that a killed run can be repeated.
 *
 * @throws OutputProblem when something can't be written
 */
export async function destroyTable(destruction: Destruction): Promise<Generation> {
  const { spec, before, after, request } = destruction
  if (JSON.stringify(await loadSpec(spec)) !== JSON.stringify(before)) {
    throw new UsageProblem(`Nothing was changed: ${displayPath(spec)} has changed meanwhile.`)
  }
  const next = new NextSpecText(spec, after)
  const generation = await runGeneration(request).catch((error: unknown) => {
    next.discard()
    throw error
  })
  if (hasError(generation.diagnostics) || isStopped(generation.changes, request)) {
    next.discard()
    return generation
  }
  try {
    next.put()
  } catch (error) {
    throw outputProblem(error, 'The table is only partly removed; run it again to finish')
  }
  return generation
}

type Table = NonNullable<Removal['table']>

async function readTable(
  name: string,
  source: SpecSource,
  { provider }: GenerationRequest,
): Promise<Table> {
  const { destroy } = await import('../pipeline/destroy.js')
  const { removal, diagnostics } = destroy(source, name, provider ? { provider } : {})
  if (!removal) throw new SpecProblem(diagnostics, source)
  const { table, tables } = removal
  if (!table) {
    throw new UsageProblem(
      `There is no table ${name} in ${source.file}.${didYouMean(name, tables)}`,
    )
  }
  if (table.references.length > 0) throw pointedAt(name, table, source)
  if (tables.length === 1) {
    throw new UsageProblem(
      `${name} is the only table, and a spec needs one. Add another one first.`,
    )
  }
  return table
}

function pointedAt(name: string, { references }: Table, { file }: SpecSource): UsageProblem {
  const lines = references.map(({ column, span }) => {
    return span ? `  ${file}:${span.line}:${span.column}  ${column}` : `  ${column}`
  })
  return new UsageProblem(
    [
      `Nothing was changed: columns of other tables refer to ${name}.`,
      ...lines,
      'Remove these columns from the spec, make them refer to another table, or destroy their tables first.',
    ].join('\n'),
  )
}

function inTheWay(
  name: string,
  { index, span, aliases }: Table,
  { file }: SpecSource,
): UsageProblem {
  if (isProgram(file)) {
    return new UsageProblem(
      `${file} is a program, which Pylight doesn't edit. Remove ${name}, number ${index + 1} of its tables, then run pylight generate.`,
    )
  }
  const place = span ? `${file}:${span.line}` : file
  if (aliases.length === 0) {
    return new UsageProblem(
      `Nothing was changed: ${name}, at ${place}, can't be separated from the rest of the list. Remove it by hand, then run pylight generate.`,
    )
  }
  const anchors = [...new Set(aliases.map((alias) => `&${alias.name}`))]
  return new UsageProblem(
    [
      `Nothing was changed: ${name}, at ${place}, contains ${listOf(anchors)}, which the spec uses elsewhere.`,
      ...aliases.map((alias) => `  ${file}:${alias.line}  *${alias.name}`),
      'Write the values out there, then run it again.',
    ].join('\n'),
  )
}
