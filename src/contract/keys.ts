import type { Column, ForeignKey, Table } from '../model/model.js'
import { changeAt, type ContractChange, type TablePair } from './change.js'

/** The paths of rows, and constraints that refuse what was accepted. */
export function compareKeys(pair: TablePair): ContractChange[] {
  const { before, after, is, spec } = pair
  const [first] = after.primaryKey
  const key = spec.primary_key || !first ? ['primary_key'] : ['columns', first.name]
  const isWritten = after.methods.some((method) => method !== 'GET')
  return [
    ...(pathOf(before) === pathOf(after)
      ? []
      : [changeAt([...is, ...key], 'changed-key', `Rows are at ${pathOf(after)}.`)]),
    ...(isWritten ? [...newUniques(pair), ...newReferences(pair)] : []),
  ]
}

function pathOf({ name, primaryKey }: Table): string {
  return [`/api/${name}`, ...primaryKey.map((column) => `{${typeOf(column)}}`)].join('/')
}

function typeOf({ name, type }: Column): string {
  return `${name}: ${type}`
}

function newUniques({ before, after, is }: TablePair): ContractChange[] {
  const known = new Set(before.uniques.map(({ columns }) => columns.toSorted().join()))
  const added = after.uniques.filter(({ columns }) => !known.has(columns.toSorted().join()))
  return added.map(({ columns }) => {
    const [first = '', ...others] = columns
    const path = others.length === 0 ? ['columns', first, 'unique'] : ['unique']
    const message = `${after.name}.${columns.join(', ')} must be unique: others are a 409.`
    return changeAt([...is, ...path], 'narrowed-input', message)
  })
}

function newReferences({ before, after, is }: TablePair): ContractChange[] {
  const known = new Set(before.foreignKeys.map(textOf))
  const names = new Set(before.columns.map(({ name }) => name))
  const added = after.foreignKeys.filter(
    (key) => !known.has(textOf(key)) && key.columns.some((name) => names.has(name)),
  )
  return added.map(({ columns, target }) => {
    const [first = '', ...others] = columns
    const path = others.length === 0 ? ['columns', first, 'references'] : ['foreign_keys']
    const message = `${after.name}.${columns.join(', ')} must name a row of ${target}: others are a 409.`
    return changeAt([...is, ...path], 'narrowed-input', message)
  })
}

function textOf({ columns, target, targetColumns }: ForeignKey): string {
  return [columns.join(), target, targetColumns.join()].join(' ')
}
