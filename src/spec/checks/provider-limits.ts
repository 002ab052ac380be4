import type { LimitedColumn } from '../../databases/database.js'
import { databases } from '../../databases/databases.js'
import { types } from '../../types/types.js'
import { columnsOf, type IndexSpec } from '../column-lists.js'
import { defaultFunctionOf, isNoDefault, sqlDefaultOf } from '../default-function.js'
import { columnName, type ScopedColumn, type SpecScope, type TableScope } from './scope.js'

/** Checks what the chosen database cannot do; nothing when none is chosen. */
export function checkProviderLimits({ provider, report, tables }: SpecScope): void {
  if (!provider) return
  for (const table of tables) {
    for (const [name, column] of table.columns) {
      const { limits = [] } = types[column.type].on[provider]
      const limited = limitedColumn(table, name, column)
      for (const check of [...limits, ...databases[provider].limits]) {
        const limit = check(limited)
        if (!limit) continue
        const code = limit.isWarning ? 'spec/precision-loss' : 'spec/provider-limit'
        const path = [...table.path, 'columns', name, limit.key]
        report.add(code, path, `${columnName(table, name)} ${limit.message}`)
      }
    }
  }
}

function limitedColumn(scope: TableScope, name: string, column: ScopedColumn): LimitedColumn {
  const { table, primaryKey } = scope
  const { type, default: value, references, unique } = column
  const inPrimaryKey = primaryKey.includes(name)
  const isGiven = value !== undefined
  const isLiteral =
    isGiven &&
    defaultFunctionOf(type, value) === undefined &&
    sqlDefaultOf(value) === undefined &&
    !isNoDefault(type, value)
  const indexes = [...(table.unique ?? []), ...(table.indexes ?? [])]
  const isWholeIn = (list: IndexSpec) => columnsOf(list).includes(name) && !isCut(list, name)
  const key = table.foreign_keys?.find(({ columns }) => columns[0] === name)
  return {
    ...column,
    references: references ?? key,
    hasLiteralDefault: isLiteral,
    hasSqlDefault: sqlDefaultOf(value) !== undefined,
    inPrimaryKey,
    countsUp:
      inPrimaryKey &&
      (value === 'autoincrement' || (primaryKey.length === 1 && !isGiven && !references)),
    placeInKey: primaryKey.length > 1 ? primaryKey.indexOf(name) : undefined,
    isIndexed: Boolean(unique) || inPrimaryKey || indexes.some(isWholeIn),
  }
}

/** Whether an index has only the beginning of a text. */
function isCut(list: IndexSpec, column: string): boolean {
  if (Array.isArray(list)) return false
  return (list.columns ?? []).some((part) => {
    return typeof part === 'object' && part.column === column && part.length !== undefined
  })
}
