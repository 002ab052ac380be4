import { listOf } from '../../diagnostics/suggest.js'
import type { CachePlan, CacheTable } from '../../pipeline/explain.js'
import type { FoundDatabase } from '../../prisma/doctor/table-names.js'
import type { Finding } from './finding.js'

/** Whether the database has the tables and views of the spec. */
export function checkNames(
  tables: CachePlan['tables'],
  found: Pick<FoundDatabase, 'tables' | 'views'>,
): Finding[] {
  const readable = [...found.tables, ...found.views]
  const isPushed = ({ isView, managed }: CacheTable) => !isView && managed !== false
  const pushed = missing(tables.filter(isPushed), found.tables)
  const others = missing(
    tables.filter((table) => !isPushed(table)),
    readable,
  )
  if (pushed.length + others.length === 0) return [allThere(tables)]
  return [
    ...(pushed.length > 0 ? [notThere(pushed, 'Run pylight db push.')] : []),
    ...(others.length > 0 ? [notThere(others, byOthers)] : []),
  ]
}

const byOthers =
  "Create what is missing, or correct its name in the spec: pylight db push doesn't make views and tables with managed: false."

function missing(tables: CachePlan['tables'], found: string[]): string[] {
  return tables.map(placeOf).filter((name) => !found.includes(name))
}

/** With its schema, if the spec names schemas. */
export function placeOf({ databaseName, schema }: CacheTable): string {
  return schema === undefined ? databaseName : `${schema}.${databaseName}`
}

function allThere(all: CachePlan['tables']): Finding {
  const views = all.filter(({ isView }) => isView).length
  const tables = all.length - views
  const counts = [
    ...(tables > 0 || views === 0 ? [`all ${tables} tables`] : []),
    ...(views > 0 ? [`all ${views} views`] : []),
  ]
  return { level: 'ok', subject: 'database', text: `has ${counts.join(' and ')}` }
}

function notThere(names: string[], fix: string): Finding {
  return { level: 'error', subject: 'database', text: `has no ${listOf(names, 'or')}`, fix }
}
