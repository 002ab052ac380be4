import type { CachedEndpoint, CacheTable, CacheWrite, StaleTable } from '../../pipeline/explain.js'

/** What is cached for each table, and what each write makes stale and why. */
export function explainPlan(tables: CacheTable[]): string {
  return tables.map((table) => `${[...linesOf(table)].join('\n')}\n`).join('\n')
}

function* linesOf({ name, prefix, isStrict, endpoints, warm, writes }: CacheTable) {
  yield name
  if (endpoints.length === 0) yield '  not cached'
  else {
    if (isStrict) yield '  strict  while a write is under way, readers ask the database'
    for (const endpoint of endpoints) yield `  ${endpointLine(endpoint, prefix.text)}`
    if (warm.length > 0) yield `  warm    ${warm.map((query) => `?${query}`).join('  ')}`
  }
  for (const write of writes) yield* writeLines(write)
}

function endpointLine(
  { name, exampleKey, ttl, renewing, missing }: CachedEndpoint,
  prefix: string,
): string {
  const times = [
    duration(ttl),
    ...(renewing > 0 ? [`${duration(renewing)} more while it is reloaded`] : []),
    ...(missing > 0 ? [`${duration(missing)} for a missing row`] : []),
  ]
  return `${name}    ${prefix}${exampleKey}  for ${times.join(', ')}`
}

function* writeLines({ methods, columns, stale }: CacheWrite) {
  if (methods.length === 0) return
  const when = columns.length > 0 ? ` that changes ${columns.join(' or ')}` : ''
  const nothing = stale.length === 0 ? ' makes nothing stale' : ' makes stale'
  yield `  ${methods.join(' or ')}${when}${nothing}`
  const width = Math.max(...stale.map(({ table }) => table.length))
  for (const one of stale) {
    yield `    ${one.table.padEnd(width)}  ${answersOf(one)}`
    for (const reason of one.because) yield `    ${' '.repeat(width)}  ↳ ${reason}`
  }
}

function answersOf({ lists, rows }: StaleTable): string {
  const ofRows = { none: [], one: ['the row'], all: ['all rows'] }[rows]
  return [...(lists ? ['lists'] : []), ...ofRows].join(', ')
}

function duration(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const
  const [unit, size] = units.find(([, size]) => seconds >= size && seconds % size === 0) ?? ['s', 1]
  return `${seconds / size} ${unit}`
}
