import type { Column, Table } from '../model/model.js'
import { operatorsOf } from '../views/column-code.js'
import { addedAt, changeAt, missing, type ContractChange, type TablePair } from './change.js'

/** The parameters of a list, and which rows of it a page has. */
export function compareLists(pair: TablePair): ContractChange[] {
  const { before, after } = pair
  if (!before.methods.includes('GET') || !after.methods.includes('GET')) return []
  return [
    ...compareFiltered(pair),
    ...compareOperators(pair),
    ...compareSorted(pair),
    ...compareOrder(pair),
    ...comparePages(pair),
    ...compareIgnored(pair),
  ]
}

/** A column that went, or that is hidden, is reported by itself. */
function isShown({ columns }: Table, name: string): boolean {
  return columns.some((column) => column.name === name && !column.hidden)
}

function compareFiltered({ before, after, is }: TablePair): ContractChange[] {
  const path = [...is, 'features', 'filtering']
  const [gone, added] = difference(before, after, ({ filters }) => filters)
  return [
    ...(gone.length > 0
      ? [refused(path, `${after.name} can't be filtered by ${gone.join(', ')} any more`)]
      : []),
    ...(added.length > 0
      ? [addedAt(path, `${after.name} can be filtered by ${added.join(', ')}.`)]
      : []),
  ]
}

function compareSorted({ before, after, is }: TablePair): ContractChange[] {
  const [gone] = difference(before, after, ({ sorts }) => sorts)
  if (gone.length === 0) return []
  const message = `${after.name} can't be sorted by ${gone.join(', ')} any more`
  return [refused([...is, 'features', 'sorting'], message)]
}

/** Names of columns that both tables show, but that only one of them has in a list. */
function difference(before: Table, after: Table, listOf: (table: Table) => Column[]) {
  const namesOf = (table: Table) => listOf(table).map(({ name }) => name)
  const inBoth = (name: string) => isShown(before, name) && isShown(after, name)
  return [
    missing(namesOf(before), namesOf(after)).filter(inBoth),
    missing(namesOf(after), namesOf(before)).filter(inBoth),
  ] as const
}

function refused(path: ContractChange['path'], message: string): ContractChange {
  return changeAt(path, 'removed-parameter', `${message}.`)
}

/** Operators that a column lost with its type, or with its nulls. */
function compareOperators({ before, after, is }: TablePair): ContractChange[] {
  const former = new Map(before.filters.map((column) => [column.name, column]))
  return after.filters.flatMap((column) => {
    const { name } = column
    const was = former.get(name)
    const gone = was ? missing(operatorsOf(was), operatorsOf(column)) : []
    if (gone.length === 0) return []
    const parameters = gone.map((operator) => `${name}__${operator}`).join(', ')
    const message = `${after.name} can't be filtered by ${parameters} any more`
    return [refused([...is, 'columns', name, 'type'], message)]
  })
}

function compareOrder({ before, after, is }: TablePair): ContractChange[] {
  const [was, now] = [orderOf(before), orderOf(after)]
  if (was === now) return []
  const message = `Without sort, ${after.name} come in the order ${now}, not ${was}.`
  return [changeAt([...is, 'features', 'sorting', 'default'], 'changed-lists', message)]
}

function orderOf({ defaultSort }: Table): string {
  return defaultSort.map(({ column, descending }) => (descending ? `-${column}` : column)).join()
}

function comparePages({ before, after, is }: TablePair): ContractChange[] {
  const [was, now] = [before.pagination, after.pagination]
  const change = (key: string, message: string) =>
    changeAt([...is, 'features', 'pagination', key], 'changed-lists', message)
  const list = `/api/${after.name}`
  if (was.enabled && !now.enabled)
    return [change('enabled', `${list} refuses the parameter limit.`)]
  if (!was.enabled && now.enabled) {
    return [
      change('enabled', `${list} answers ${now.defaultPageSize} rows unless it gets a limit.`),
    ]
  }
  const [most, usual] = [now.maxPageSize, now.defaultPageSize]
  return [
    ...(most < was.maxPageSize
      ? [change('max_page_size', `${list} answers at most ${most} rows, not ${was.maxPageSize}.`)]
      : []),
    ...(usual < was.defaultPageSize && now.enabled
      ? [
          change(
            'default_page_size',
            `${list} answers ${usual} rows without a limit, not ${was.defaultPageSize}.`,
          ),
        ]
      : []),
  ]
}

function compareIgnored({ before, after, is }: TablePair): ContractChange[] {
  const gone = missing(before.ignoredParameters, after.ignoredParameters)
  if (gone.length === 0) return []
  const message = `/api/${after.name} refuses the parameters ${gone.join(', ')}`
  return [refused([...is, 'features', 'filtering', 'ignore'], message)]
}
