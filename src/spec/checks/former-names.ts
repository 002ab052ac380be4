import { formatPath } from '../../diagnostics/path.js'
import { complain, hasColumn, type SpecScope, type TableScope } from './scope.js'

const wayOut = ' To swap names, use a third name and run twice.'

/** A former name that is still in use is a copy rather than a rename. */
export function checkFormerNames({ tables, written }: SpecScope): void {
  for (const scope of tables) {
    const { name, table, was } = scope.table
    const isOwn = was === name && table !== undefined
    if (was !== undefined && !isOwn && written.includes(was)) {
      const isSwap = tables.some(({ table }) => table.name === was && table.was !== undefined)
      const message = `is ${was}, which is still a table.${isSwap ? wayOut : ''}`
      complain(scope, 'spec/duplicate-name', ['was'], message)
    }
    for (const [column, { was, column: other }] of scope.columns) {
      if (was !== column || other === undefined) checkColumn(scope, column, was)
    }
  }
}

function checkColumn(scope: TableScope, name: string, was: string | undefined): void {
  if (was === undefined || !hasColumn(scope, was) || scope.written === undefined) return
  const isSwap = [...scope.columns].some(
    ([other, { was: old }]) => other === was && old !== undefined,
  )
  const hint = isSwap ? wayOut : ''
  const message = `is ${was}, and ${formatPath([scope.table.name, was])} is still a column.${hint}`
  complain(scope, 'spec/duplicate-name', ['columns', name, 'was'], message)
}
