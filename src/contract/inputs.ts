import type { Column, Table } from '../model/model.js'
import { isOptional, writableColumns } from '../model/writable.js'
import { changeAt, missing, type ColumnPair, type ContractChange } from './change.js'
import { narrowedChecks } from './narrowed-checks.js'

/** The values of a column that requests may send. */
export function compareInputs(pair: ColumnPair): ContractChange[] {
  const { before, after, table, name, at } = pair
  const needed = isNeeded(table.after, after) && !isNeeded(table.before, before)
  const always = [
    ...(needed && table.before.methods.includes('POST')
      ? [refuse(at('default'), `New ${table.after.name} must have ${after.name}.`)]
      : []),
    ...compareValues(pair),
  ]
  if (!isSent(table.before, before) || !writes(table.after)) return always
  if (!isSent(table.after, after)) {
    return [...always, refuse(at('read_only'), `${name} can't be set any more.`)]
  }
  return [...always, ...compareSent(pair), ...compareWriters(pair)]
}

/** Whether a new row must have the column. */
export function isNeeded(table: Table, column: Column): boolean {
  const isSet = table.methods.includes('POST') && writableColumns(table).includes(column)
  return isSet && !isOptional(column)
}

function isSent(table: Table, column: Column): boolean {
  return writes(table) && writableColumns(table).includes(column)
}

function writes({ methods }: Table): boolean {
  return methods.some((method) => method === 'POST' || method === 'PUT' || method === 'PATCH')
}

function refuse(path: ContractChange['path'], message: string): ContractChange {
  return changeAt(path, 'narrowed-input', message)
}

/** Values that filters refuse, too. */
function compareValues({ before, after, name, at }: ColumnPair): ContractChange[] {
  const gone = after.enumName === undefined ? [] : missing(before.values, after.values)
  if (gone.length === 0) return []
  return [refuse(at('values'), `${name} can't be ${gone.join(', ')} any more.`)]
}

function compareSent({ before, after, name, at }: ColumnPair): ContractChange[] {
  const checks = narrowedChecks(before, after)
  return [
    ...(before.nullable && !after.nullable
      ? [refuse(at('nullable'), `${name} can't be null any more.`)]
      : []),
    ...(after.writeOnce && !before.writeOnce
      ? [refuse(at('write_once'), `${name} can't be changed any more.`)]
      : []),
    ...checks.map(({ key, message }) => refuse(at(key), `${name} ${message}.`)),
  ]
}

function compareWriters({ before, after, name, at }: ColumnPair): ContractChange[] {
  const { writeRoles: was } = before
  const { writeRoles: now } = after
  if (!now || (was && missing(was, now).length === 0)) return []
  const message = `${name} can only be set by ${now.join(', ')}.`
  return [changeAt(at('write_roles'), 'narrowed-access', message)]
}
