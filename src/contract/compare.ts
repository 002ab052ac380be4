import type { SpecPath } from '../diagnostics/path.js'
import type { Table } from '../model/model.js'
import { compareAccess } from './access.js'
import { addedAt, goneFrom, type ContractChange, type Side, type TablePair } from './change.js'
import { compareColumns } from './columns.js'
import { compareKeys } from './keys.js'
import { compareLists } from './lists.js'
import { compareOperations } from './operations.js'
import { compareSettings } from './settings.js'

/** What a change of the spec means for those who use the API. */
export function compareContracts(before: Side, after: Side): ContractChange[] {
  const pathIn = ({ spec }: Side, { name }: Table): SpecPath => {
    return ['tables', spec.tables.findIndex((table) => table.name === name)]
  }
  const former = new Map(before.model.tables.map((table) => [table.name, table]))
  const now = new Set(after.model.tables.map(({ name }) => name))
  const gone = before.model.tables.filter(({ name }) => !now.has(name))
  const added = after.model.tables.filter(({ name }) => !former.has(name))
  const pairs = after.model.tables.flatMap((table): TablePair[] => {
    const was = former.get(table.name)
    const spec = after.spec.tables.find(({ name }) => name === table.name)
    if (!was || !spec) return []
    return [{ before: was, after: table, was: pathIn(before, was), is: pathIn(after, table), spec }]
  })
  return [
    ...compareSettings(before.model, after.model),
    ...gone.map((table) => {
      const place = [...pathIn(before, table), 'name']
      return inFull(goneFrom(place, 'removed-operation', `/api/${table.name} is gone.`))
    }),
    ...pairs.flatMap(compareTable),
    ...added.map((table) => {
      return inFull(addedAt([...pathIn(after, table), 'name'], `/api/${table.name} is new.`))
    }),
  ]
}

/** Shows the table's name rather than its key. */
function inFull(change: ContractChange): ContractChange {
  return { ...change, part: 'value' }
}

function compareTable(pair: TablePair): ContractChange[] {
  return [
    ...compareOperations(pair),
    ...compareKeys(pair),
    ...compareLists(pair),
    ...compareColumns(pair),
    ...compareAccess(pair),
  ]
}
