import type { CachePlan, CacheTable, CacheWrite } from '../../pipeline/explain.js'
import type { ModelWrite } from '../../prisma/doctor/nested-writes.js'
import type { Told } from '../../prisma/doctor/told.js'

/** `products lists`, `products one`: the answer of one written row, `products all`: of any row. */
type StalePart = `${string} ${'lists' | 'one' | 'all'}`

/** What a write makes stale. */
export function partsOf({ model, method }: ModelWrite, { tables }: CachePlan): Set<StalePart> {
  const table = tables.find((one) => one.model === model)
  return new Set(
    kindsOf(method).flatMap((kind) => partsOfKind(table, kind, method.includes('Many'))),
  )
}

/** What is said to be stale. */
export function partsTold(told: Told, { tables }: CachePlan): Set<StalePart> {
  const ofWrites = told.writes.flatMap(({ many, kind, isBulk }) => {
    const table = tables.find((one) => one.many === many)
    return partsOfKind(table, kind.replace('Many', ''), isBulk)
  })
  const ofItems = told.items.flatMap((many): StalePart[] => {
    const name = tables.find((one) => one.many === many)?.name ?? many
    return [`${name} lists`, `${name} one`]
  })
  return new Set<StalePart>([
    ...ofWrites,
    ...ofItems,
    ...told.lists.map((name) => `${name} lists` as const),
    ...told.rowsOf.map((name) => `${name} all` as const),
  ])
}

/** The needed parts that aren't told: `lists: ['orders'], rowsOf: ['orders']`; empty if none. */
export function untold(needed: Set<StalePart>, told: Set<StalePart>): string {
  const left = [...needed].filter((part) => {
    return !told.has(part) && !told.has(part.replace(/ one$/, ' all') as StalePart)
  })
  const names = (end: RegExp) => {
    const found = left.filter((part) => end.test(part)).map((part) => `'${part.split(' ')[0]}'`)
    return [...new Set(found)].join(', ')
  }
  const members = { lists: names(/ lists$/), rowsOf: names(/ (one|all)$/) }
  return Object.entries(members)
    .flatMap(([name, list]) => (list === '' ? [] : `${name}: [${list}]`))
    .join(', ')
}

function partsOfKind(table: CacheTable | undefined, kind: string, isBulk: boolean): StalePart[] {
  const write = table?.writes.find((one) => one.kind === kind)
  return (write?.stale ?? []).flatMap((stale): StalePart[] => [
    ...(stale.lists ? [`${stale.table} lists` as const] : []),
    ...(stale.rows === 'none' ? [] : rowsOf(stale, isBulk)),
  ])
}

function rowsOf({ table, rows }: CacheWrite['stale'][number], isBulk: boolean): StalePart[] {
  return [`${table} ${rows === 'all' || isBulk ? 'all' : 'one'}`]
}

function kindsOf(method: string): CacheWrite['kind'][] {
  if (method.startsWith('create')) return ['create']
  if (method.startsWith('delete')) return ['delete']
  return method === 'upsert' ? ['create', 'update'] : ['update']
}
