import { formatPath } from '../../diagnostics/path.js'
import { complain, hasColumn, type SpecScope, type TableScope } from './scope.js'

/** A former name that is still in use is a copy rather than a rename. */
export function checkFormerNames({ tables, written }: SpecScope): void {
  for (const scope of tables) {
    const { was } = scope.table
    if (was !== undefined && written.includes(was)) {
      complain(scope, 'spec/duplicate-name', ['was'], `is ${was}, which is still a table.`)
    }
    for (const [name, column] of scope.columns) checkColumn(scope, name, column.was)
  }
}

function checkColumn(scope: TableScope, name: string, was: string | undefined): void {
  if (was === undefined || !hasColumn(scope, was) || scope.written === undefined) return
  const message = `is ${was}, and ${formatPath([scope.table.name, was])} is still a column.`
  complain(scope, 'spec/duplicate-name', ['columns', name, 'was'], message)
}
