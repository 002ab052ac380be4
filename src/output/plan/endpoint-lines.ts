import { linesOf } from './line-map.js'

export const readmePath = 'README.md'

/** A table's line as it is generated: a line that says more is the user's. */
const generatedLine = /^- `\/api\/(\w+)` and `\/api\/[^`]+`: [A-Z, ]+$/

/**
 * A README with the endpoints of the spec in its list: lines of tables that are new, or whose methods
 * changed, and none of tables that are gone. The user's lines stay, and what the user deleted.
 */
export function withEndpoints(
  readme: string,
  generated: string,
  knownTables: ReadonlySet<string>,
): string {
  const wanted = endpointsIn(generated)
  const lines = linesOf(readme)
  const listed = new Set(lines.flatMap((line) => /^- `\/api\/(\w+)`/.exec(line)?.[1] ?? []))
  if (listed.size === 0) return readme
  const kept = lines.flatMap((line) => {
    const table = generatedLine.exec(line)?.[1]
    return table === undefined ? line : (wanted.get(table) ?? [])
  })
  for (const [table, line] of wanted) {
    if (listed.has(table) || knownTables.has(table)) continue
    kept.splice(placeOf(table, [...wanted.keys()], kept), 0, line)
  }
  return kept.map((line) => `${line}\n`).join('')
}

function endpointsIn(generated: string): Map<string, string> {
  return new Map(
    linesOf(generated).flatMap((line) => {
      const table = generatedLine.exec(line)?.[1]
      return table === undefined ? [] : [[table, line]]
    }),
  )
}

/** After the nearest table before it in the spec that has a line, else before all. */
function placeOf(table: string, tables: string[], lines: string[]): number {
  const startOf = (name: string) => lines.findIndex((line) => line.startsWith(`- \`/api/${name}\``))
  const before = tables.slice(0, tables.indexOf(table)).map(startOf)
  const nearest = before.findLast((at) => at >= 0)
  if (nearest !== undefined) return nearest + 1
  const first = lines.findIndex((line) => /^- `\/(api\/|health)/.test(line))
  return Math.max(first, 0)
}
