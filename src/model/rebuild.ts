import type { ColumnSpec, TableSpec } from '../spec/spec-document.js'
import { Report, type SpecPlaces } from '../diagnostics/report.js'
import { buildTable, type Project } from './build.js'
import { cachedAnswers } from './cached-answers.js'
import { takenNames } from './foreign-keys.js'
import type { Table } from './model.js'
import { reportCompoundNames } from './name-collisions.js'
import { nameRelations } from './relation-names.js'
import { reportReservedNames } from './reserved-collisions.js'
import { isSame } from './same.js'
import { readKeys, type KeyedTable } from './table-keys.js'

/** A table's spec, and all of its model that depends on other tables. */
export interface KnownTable extends Pick<
  Table,
  'foreignKeys' | 'referencedBy' | 'primaryKeyName' | 'uniques' | 'indexes' | 'writes'
> {
  spec: TableSpec
}

export function knownTable(spec: TableSpec, table: Table): KnownTable {
  const { foreignKeys, referencedBy, primaryKeyName, uniques, indexes, writes } = table
  return { spec, foreignKeys, referencedBy, primaryKeyName, uniques, indexes, writes }
}

/**
 * A table as it was, and with another spec. Undefined unless both look the same from outside: to other
 * tables, and to what all tables share.
 */
export function rebuildTable(
  known: KnownTable,
  spec: TableSpec,
  project: Project,
): { before: Table; after: Table } | undefined {
  const [keyedBefore, keyed] = [readKeys(known.spec), readKeys(spec)]
  const isSameSpec = isSame(sharedSpec(keyedBefore, known), sharedSpec(keyed, known))
  if (!isSameSpec || !keepsRelationNames(keyed, known)) return undefined
  const build = (table: KeyedTable): Table => {
    const { foreignKeys, referencedBy, primaryKeyName, uniques, indexes, writes } = known
    const surroundings = { project, foreignKeys, referencedBy, primaryKeyName, uniques, indexes }
    return { ...buildTable(table, surroundings), writes }
  }
  const [before, after] = [build(keyedBefore), build(keyed)]
  if (!isSame(sharedModel(before), sharedModel(after)) || hasBadNames(after)) return undefined
  return { before, after }
}

/** What a table's spec says to others: its keys, and each column that a key, an index or a type is named after. */
function sharedSpec(table: KeyedTable, { referencedBy }: KnownTable): unknown {
  const { spec, primaryKey, uniques, indexes, columns } = table
  const keys = new Set([...primaryKey, ...uniques.flat(), ...indexes.flat()])
  for (const { targetColumn } of referencedBy) keys.add(targetColumn)
  const isShared = ([name, column]: [string, ColumnSpec]): boolean =>
    keys.has(name) || column.references !== undefined
  const isNamed = ([, column]: [string, ColumnSpec]): boolean =>
    column.type === 'enum' || column.was !== undefined
  return {
    names: [spec.name, spec.model, spec.was],
    keys: [primaryKey, uniques, indexes],
    columns: columns.filter(isShared),
    named: columns.filter(isNamed).map(([name, { type, was }]) => [name, type, was]),
  }
}

/** What a table's model says to others besides. */
function sharedModel({ names, methods, caching, columns }: Table): unknown {
  const { strict, prefix, warm } = caching
  return {
    names,
    answers: cachedAnswers({ methods, caching }),
    caching: { strict, prefix, isWarm: warm.length > 0 },
    hidden: columns.filter(({ hidden }) => hidden).map(({ name }) => name),
  }
}

/** Fields of relations give way to columns of the same name. */
function keepsRelationNames(keyed: KeyedTable, { foreignKeys, referencedBy }: KnownTable): boolean {
  const { name } = keyed
  const fromOthers = referencedBy.filter(({ table }) => table !== name)
  const taken = new Map([[name, takenNames(keyed)]])
  const { fields, backFields, collisions } = nameRelations([...foreignKeys, ...fromOthers], taken)
  const toItself = foreignKeys.filter(({ target }) => target === name)
  return (
    collisions.every(({ table }) => table !== name) &&
    foreignKeys.every((key) => fields.get(key) === key.field) &&
    [...fromOthers, ...toItself].every((key) => backFields.get(key) === key.backField)
  )
}

function hasBadNames(table: Table): boolean {
  const report = new Report(noPlaces)
  const at = new Map([[table.name, 0]])
  reportReservedNames([table], at, report)
  reportCompoundNames([table], at, report)
  return report.hasErrors
}

const noPlaces: SpecPlaces = { file: '', locate: () => undefined, compare: () => 0 }
