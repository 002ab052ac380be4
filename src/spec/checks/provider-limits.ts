import type { LimitedColumn } from '../../databases/database.js'
import { databases } from '../../databases/databases.js'
import { types } from '../../types/types.js'
import { columnsOf } from '../column-lists.js'
import { defaultFunctionOf } from '../default-function.js'
import type { ColumnSpec } from '../spec-document.js'
import { columnName, type SpecScope, type TableScope } from './scope.js'

/** Checks what the chosen database cannot do; nothing when none is chosen. */
export function checkProviderLimits({ provider, report, tables }: SpecScope): void {
  if (!provider) return
  for (const table of tables) {
    for (const [name, column] of table.columns) {
      const { limits = [] } = types[column.type].on[provider]
      for (const check of [...limits, ...databases[provider].limits]) {
        const limit = check(limitedColumn(table, name, column))
        if (!limit) continue
        const code = limit.isWarning ? 'spec/precision-loss' : 'spec/provider-limit'
        const path = [...table.path, 'columns', name, limit.key]
        report.add(code, path, `${columnName(table, name)} ${limit.message}`)
      }
    }
  }
}

function limitedColumn(scope: TableScope, name: string, column: ColumnSpec): LimitedColumn {
  const { table, primaryKey } = scope
  const { type, default: value, references, unique } = column
  const inPrimaryKey = primaryKey.includes(name)
  const isGiven = value !== undefined
  const indexes = [...(table.unique ?? []), ...(table.indexes ?? [])]
  return {
    ...column,
    hasLiteralDefault: isGiven && defaultFunctionOf(type, value) === undefined,
    inPrimaryKey,
    countsUp:
      inPrimaryKey &&
      primaryKey.length === 1 &&
      (value === 'autoincrement' || (!isGiven && !references)),
    isIndexed:
      Boolean(unique) || inPrimaryKey || indexes.some((list) => columnsOf(list).includes(name)),
  }
}
