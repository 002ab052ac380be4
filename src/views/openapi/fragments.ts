import type { Table } from '../../model/model.js'
import { tablePaths } from './operations.js'
import type { ApiFacts } from './statuses.js'
import { tableSchemas } from './table-schemas.js'

/** A table's part of `openapi.json`. */
export interface Fragment {
  /** What it depends on besides the table. */
  key: string
  paths: string
  schemas: string
}

const known = new WeakMap<Table, Fragment>()

export function fragmentOf(table: Table, facts: ApiFacts): Fragment {
  const key = [facts.schemes, facts.limitsAll, facts.restricted.has(table.name)].join()
  const before = known.get(table)
  if (before?.key === key) return before
  const fragment = { key, paths: tablePaths(table, facts), schemas: tableSchemas(table) }
  known.set(table, fragment)
  return fragment
}

/** Of the last document with this table. */
export function lastFragment(table: Table): Fragment | undefined {
  return known.get(table)
}

/** Saves making what an earlier run has made. */
export function recallFragment(table: Table, fragment: Fragment): void {
  known.set(table, fragment)
}
