import type { Column, Table } from '../model/model.js'
import { writableColumns } from '../model/writable.js'
import { addedAt, changeAt, goneFrom, type ContractChange, type TablePair } from './change.js'
import { compareAnswers } from './answers.js'
import { compareInputs, isNeeded } from './inputs.js'

/** Columns that went, came, or mean something else. */
export function compareColumns(table: TablePair): ContractChange[] {
  const { before, after, was, is } = table
  const former = new Map(before.columns.map((column) => [column.name, column]))
  const now = new Set(after.columns.map(({ name }) => name))
  const gone = before.columns.filter(({ name }) => !now.has(name))
  return [
    ...gone.map((column) => {
      const message = `${before.name}.${column.name} is gone: ${usesOf(column, before).join(' and ')}.`
      return goneFrom([...was, 'columns', column.name], 'removed-column', message)
    }),
    ...after.columns.flatMap((column) => {
      const known = former.get(column.name)
      if (!known) return addedColumn(column, after, [...is, 'columns', column.name])
      const pair = {
        before: known,
        after: column,
        table,
        name: `${after.name}.${column.name}`,
        at: (key: string) => [...is, 'columns', column.name, key],
      }
      return [...compareAnswers(pair), ...compareInputs(pair)]
    }),
  ]
}

function usesOf(column: Column, table: Table): string[] {
  const isSent =
    writableColumns(table).includes(column) && table.methods.some((one) => one !== 'GET')
  return [
    ...(column.hidden ? [] : ['answers lack it']),
    ...(isSent ? ['bodies that have it are a 400'] : []),
  ]
}

function addedColumn(column: Column, table: Table, path: ContractChange['path']): ContractChange[] {
  if (isNeeded(table, column)) {
    return [changeAt(path, 'narrowed-input', `New ${table.name} must have ${column.name}.`)]
  }
  return [addedAt(path, `${table.name}.${column.name} is new.`)]
}
