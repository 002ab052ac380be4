import type { EndpointSums } from '../../redis/sums.js'

export interface TableSums {
  table: string
  /** ISO 8601. */
  since: string | null
  endpoints: EndpointSums[]
}

interface Row {
  name: string
  hits: number
  misses: number
  bypassed: number
  coalesced: number
  rejected: number
  savedBytes: number
  savedQueries: number
  savedMs: number | null
}

interface Column {
  title: string
  of: (row: Row) => string
}

const columns: Column[] = [
  {
    title: 'hit rate',
    of: ({ hits, misses, bypassed }) => percent(hits, hits + misses + bypassed),
  },
  { title: 'hits', of: ({ hits }) => number(hits) },
  { title: 'misses', of: ({ misses }) => number(misses) },
  { title: 'bypassed', of: ({ bypassed }) => number(bypassed) },
  { title: 'coalesced', of: ({ coalesced }) => number(coalesced) },
  { title: 'not stored', of: ({ rejected }) => number(rejected) },
  { title: 'saved', of: ({ savedBytes }) => bytes(savedBytes) },
]

/** Shown once loads were timed. */
const savings: Column[] = [
  { title: 'queries avoided', of: ({ savedQueries }) => number(savedQueries) },
  { title: 'time saved', of: ({ savedMs }) => (savedMs === null ? '–' : duration(savedMs)) },
]

/** Counts per table and endpoint, aligned; with `since`, also requests per second since then. */
export function statsTable(
  sums: TableSums[],
  since?: { sums: TableSums[]; seconds: number },
): string {
  const rows = rowsOf(sums)
  if (rows.length === 0) return 'There are no counts yet.\n'
  const all = [...rows, total(rows)]
  const before = new Map(since && [...rowsOf(since.sums)].map((row) => [row.name, row]))
  const perSecond = (row: Row): string => {
    const earlier = row.name === 'all' ? total([...before.values()]) : before.get(row.name)
    return ((requests(row) - (earlier ? requests(earlier) : 0)) / (since?.seconds ?? 1)).toFixed(1)
  }
  const isTimed = rows.some(({ savedMs }) => savedMs !== null)
  const shown = [
    ...columns,
    ...(isTimed ? savings : []),
    ...(since ? [{ title: 'per second', of: perSecond }] : []),
  ]
  const cells = [
    ['', ...shown.map(({ title }) => title)],
    ...all.map((row) => [row.name, ...shown.map(({ of }) => of(row))]),
  ]
  return `${align(cells)}\n${start(sums)}${reasons(sums)}${near(sums)}`
}

/** Of all reads, the share that the cache answered, from 0 to 1; `null` without any. */
export function hitRateOf(sums: TableSums[]): number | null {
  const all = total(rowsOf(sums))
  return requests(all) === 0 ? null : all.hits / requests(all)
}

/** Since when it was counted: the first of the tables. */
function start(sums: TableSums[]): string {
  const [first] = sums.flatMap(({ since }) => since ?? []).sort()
  return first === undefined ? '' : `Counted since ${first.slice(0, 16).replace('T', ' ')} UTC\n`
}

function rowsOf(sums: TableSums[]): Row[] {
  return sums.flatMap(({ table, endpoints }) =>
    endpoints
      .filter(({ endpoint }) => endpoint !== 'write')
      .map((one) => ({ ...one, name: `${table} ${one.endpoint}`, bypassed: sum(one.bypasses) })),
  )
}

function total(rows: Row[]): Row {
  const add = (of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0)
  return {
    name: 'all',
    hits: add(({ hits }) => hits),
    misses: add(({ misses }) => misses),
    bypassed: add(({ bypassed }) => bypassed),
    coalesced: add(({ coalesced }) => coalesced),
    rejected: add(({ rejected }) => rejected),
    savedBytes: add(({ savedBytes }) => savedBytes),
    savedQueries: add(({ savedQueries }) => savedQueries),
    savedMs: rows.some(({ savedMs }) => savedMs !== null)
      ? add(({ savedMs }) => savedMs ?? 0)
      : null,
  }
}

/** Bypasses by reason, and undelivered invalidations. */
function reasons(sums: TableSums[]): string {
  const counts = new Map<string, number>()
  for (const { bypasses, undelivered } of sums.flatMap(({ endpoints }) => endpoints)) {
    for (const [why, count] of [...Object.entries(bypasses), ['undelivered', undelivered] as const])
      counts.set(why, (counts.get(why) ?? 0) + count)
  }
  const undelivered = counts.get('undelivered') ?? 0
  counts.delete('undelivered')
  const why = [...counts].map(([reason, count]) => `${reason} ${number(count)}`)
  return [
    ...(why.length > 0 ? [`Bypassed: ${why.join(', ')}\n`] : []),
    ...(undelivered > 0
      ? [`Writes answered before their invalidation was delivered: ${number(undelivered)}\n`]
      : []),
  ].join('')
}

/** What processes kept, if any does. */
function near(sums: TableSums[]): string {
  const all = sums.flatMap(({ endpoints }) => endpoints.map((one) => one.near))
  const add = (of: 'hits' | 'savedBytes' | 'evicted') =>
    all.reduce((whole, one) => whole + one[of], 0)
  if (add('hits') + add('evicted') === 0) return ''
  const saved = `${number(add('hits'))} hits, ${bytes(add('savedBytes'))} that Redis didn't send`
  return `Kept by the processes: ${saved}; ${number(add('evicted'))} made room for others\n`
}

function align(cells: string[][]): string {
  const widths = (cells[0] ?? []).map((_, at) =>
    Math.max(...cells.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  return cells.map(line).join('\n')
}

const requests = ({ hits, misses, bypassed }: Row): number => hits + misses + bypassed
const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0)
const number = (value: number): string => value.toLocaleString('en-US')
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

/** `340 ms`, `4.2 s`, `12 min` or `3.4 h`. */
function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`
  return `${(ms / 3_600_000).toFixed(1)} h`
}

function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const at = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3))
  return `${(count / 1000 ** at).toFixed(at === 0 ? 0 : 1)} ${units[at] ?? ''}`
}
