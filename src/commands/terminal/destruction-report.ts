import type { Destruction } from '../../project/destroy-table.js'
import type { Generation } from '../../project/generation.js'
import { displayPath } from '../../project/spec-file.js'
import type { Paint } from './color.js'
import { listed } from './generation-report.js'
import { summarize } from './summary.js'

/** The planned changes. */
export function describeDestruction(
  plan: Destruction,
  { isDry }: { isDry: boolean },
  paint: Paint,
): string {
  const heading = isDry ? 'Dry run, nothing was changed:\n' : ''
  const { spec, lines, generation } = plan
  const [first, last] = lines
  const part = first === last ? `line ${first}` : `lines ${first} to ${last}`
  const edited = `  ${paint('yellow', 'edited'.padEnd(9))} ${displayPath(spec)} (without ${part})`
  return `${heading}${edited}\n${summarize(generation.changes, displayPath(generation.root), paint)}`
}

/** What is left to do by hand. */
export function describeRest({ table, sql, generation }: Destruction, paint: Paint): string {
  const kept = generation.changes.filter(
    ({ fate, cause }) => fate === 'keep' && cause !== undefined,
  )
  const yours = kept.map(({ path }) => `${path} is yours and stays; what it imports may be gone.`)
  return [
    paint('bold', `${table} is out.`),
    ...yours,
    `The database keeps ${table} and its rows, and pylight db push does not touch it. To drop it:`,
    `  ${paint('bold', sql)}`,
    '',
  ].join('\n')
}

export function destructionAsJson(
  { table, spec, lines, sql }: Destruction,
  { root, diagnostics, changes, client }: Generation,
  status: 'planned' | 'done' | 'stopped',
): object {
  const [first, last] = lines
  return {
    status,
    table,
    spec: { file: displayPath(spec), lines: { first, last } },
    out: root,
    diagnostics,
    changes: changes.map(listed),
    client,
    sql,
  }
}
