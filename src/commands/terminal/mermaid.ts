import type { CacheTable } from '../../pipeline/explain.js'

/** A graph of the tables and the foreign keys through which a write changes other tables. */
export function mermaidGraph(tables: CacheTable[], start?: string): string {
  const shown = start === undefined ? tables : reachable(tables, start)
  const nodes = shown.map(({ name, endpoints }) => {
    return endpoints.length > 0
      ? `  ${id(name)}["${name}"]`
      : `  ${id(name)}("${name}, not cached")`
  })
  const edges = shown.flatMap(({ name, followers }) =>
    followers.map(({ table, columns, clauses }) => {
      return `  ${id(name)} -->|"${columns.join(', ')} ${clauses.join(', ')}"| ${id(table)}`
    }),
  )
  return `${['flowchart LR', ...nodes, ...edges].join('\n')}\n`
}

function reachable(tables: CacheTable[], start: string): CacheTable[] {
  const names = new Set([start])
  for (const name of names) {
    const table = tables.find((one) => one.name === name)
    for (const follower of table?.followers ?? []) names.add(follower.table)
  }
  return tables.filter(({ name }) => names.has(name))
}

/** Avoids Mermaid's reserved words, such as `end`. */
const id = (table: string): string => `t_${table}`
