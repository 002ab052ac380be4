import { enumLines, tableLines } from '../import/spec-yaml.js'
import type { SpecSource } from '../pipeline/generate.js'
import { readTables } from './read-tables.js'
import { SpecProblem } from './spec-problem.js'
import { UsageProblem } from './usage-problem.js'

export interface Introspection {
  /** The tables in YAML. */
  text: string
  /** The whole spec with them; absent unless it is to be written. */
  next?: string
  /** What a spec can't say of them. */
  leftOut: string[]
  tables: number
}

/**
 * The columns of a database's tables, as a spec lists them.
 *
 * @param names the tables; by default those that the spec lists without columns
 * @throws SpecProblem when a table isn't there
 * @throws UsageProblem when the spec can't take the columns
 */
export async function introspect(
  source: SpecSource,
  root: string,
  names: string[],
  isWritten: boolean,
): Promise<Introspection> {
  const { readNamedTables } = await import('../pipeline/named-tables.js')
  const { columnsToAdd, withTables } = await import('../pipeline/columns-to-add.js')
  const known = readNamedTables(source)?.tables ?? []
  const wanted =
    names.length > 0 ? names : known.filter(({ hasColumns }) => !hasColumns).map(({ name }) => name)
  if (wanted.length === 0) {
    throw new UsageProblem('Each table of the spec lists its columns. Name the tables to read.')
  }
  const read = await readTables(source, root, wanted)
  const found = read && columnsToAdd(source, read.reflected, wanted)
  if (!read || !found) throw new UsageProblem(`${source.file} can't be read. Run pylight generate.`)
  if (read.diagnostics.length > 0) throw new SpecProblem(read.diagnostics, source)
  const { tables, enums } = found
  const lines = tables.map(({ settings, columns, index, name }) => {
    return { ...(index !== undefined && { index }), name, lines: tableLines(settings, columns) }
  })
  const text = [
    ...(enums.size > 0 ? ['enums:', ...enumLines(enums).map((line) => `  ${line}`), ''] : []),
    'tables:',
    ...lines.flatMap((one) => [`  - name: ${one.name}`, ...one.lines.map((line) => `    ${line}`)]),
  ]
  const result = { text: `${text.join('\n')}\n`, leftOut: read.leftOut, tables: tables.length }
  if (!isWritten) return result
  const full = known.find(({ name, hasColumns }) => hasColumns && wanted.includes(name))
  const uncached = tables.find(({ isUncached }) => isUncached)
  if (uncached) {
    throw new UsageProblem(
      `${uncached.name} can't be cached: foreign keys that the spec lacks may change its rows. Write caching: false into its features.`,
    )
  }
  if (full)
    throw new UsageProblem(`${full.name} lists its columns. Remove them to write them anew.`)
  const next = 'text' in source ? withTables(source.text, lines, enumLines(enums)) : undefined
  if (next === undefined) {
    throw new UsageProblem(
      `${source.file} can't take the columns: it is a program, or has a table in braces. Run this without --write and copy them.`,
    )
  }
  return { ...result, next }
}
