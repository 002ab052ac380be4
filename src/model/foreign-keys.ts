import type { ConstraintNames, ConstraintParts } from './constraint-names.js'
import type { ForeignKey, ReferentialAction } from './model.js'
import { nameRelations, type RelationCollision, type RelationEnds } from './relation-names.js'
import { compoundNamesOf, partsOf, type KeyedTable } from './table-keys.js'

/** With the constraint's name if the spec gives one. */
type Reference = RelationEnds &
  Pick<ForeignKey, 'onDelete' | 'onUpdate' | 'keepsOnUpdate'> & { name?: string }

/** All foreign keys of a spec, by table and then in column order. */
export function buildForeignKeys(
  tables: readonly KeyedTable[],
  constraints: ConstraintNames,
): { foreignKeys: ForeignKey[]; collisions: RelationCollision<RelationEnds>[] } {
  const byTable = new Map(tables.map((table) => [table, referencesOf(table)]))
  const references = [...byTable.values()].flat()
  const taken = new Map(tables.map((table) => [table.name, takenNames(table)]))
  const { fields, backFields, relations, collisions } = nameRelations(references, taken)
  const keyOf = (table: KeyedTable, reference: Reference): ForeignKey => {
    const { name, ...ends } = reference
    const relation = relations.get(reference)
    return {
      ...ends,
      constraint: constraints.nameOf(constraintOf(table, ends, name)),
      field: fields.get(reference) ?? '',
      backField: backFields.get(reference) ?? '',
      ...(relation !== undefined && { relation }),
    }
  }
  const foreignKeys = [...byTable].flatMap(([table, own]) => own.map((one) => keyOf(table, one)))
  return { foreignKeys, collisions }
}

/** Names that a relation's field can't have. */
function takenNames(table: KeyedTable): string[] {
  return [...table.columns.map(([name]) => name), ...compoundNamesOf(table)]
}

export function foreignKeyConstraints(table: KeyedTable): ConstraintParts[] {
  return referencesOf(table).map(({ name, ...ends }) => constraintOf(table, ends, name))
}

function constraintOf(
  table: KeyedTable,
  { columns }: RelationEnds,
  name: string | undefined,
): ConstraintParts {
  return partsOf(table, 'fkey', { columns, ...(name !== undefined && { name }) })
}

function referencesOf(table: KeyedTable): Reference[] {
  return [...ofColumns(table), ...ofLists(table)]
}

function ofLists(table: KeyedTable): Reference[] {
  return (table.spec.foreign_keys ?? []).map(({ columns, references, ...given }) => {
    const { table: target, columns: targetColumns } = references
    return reference(table, { columns, target, targetColumns, ...given })
  })
}

function ofColumns(table: KeyedTable): Reference[] {
  return table.columns.flatMap(([column, { references }]): Reference[] => {
    if (!references) return []
    const { table: target, column: targetColumn, ...given } = references
    return [
      reference(table, { columns: [column], target, targetColumns: [targetColumn], ...given }),
    ]
  })
}

interface GivenKey {
  columns: string[]
  target: string
  targetColumns: string[]
  on_delete?: ReferentialAction | undefined
  on_update?: ReferentialAction | undefined
  name?: string | undefined
}

function reference(
  table: KeyedTable,
  { on_delete, on_update, name, ...ends }: GivenKey,
): Reference {
  const { primaryKey, uniques } = table
  const specs = new Map(table.columns)
  const canBeNull = ends.columns.every(
    (column) => specs.get(column)?.nullable === true && !primaryKey.includes(column),
  )
  const keys = [primaryKey, ...uniques.map(({ columns }) => columns)]
  return {
    table: table.name,
    ...ends,
    onDelete: on_delete ?? (canBeNull ? 'set_null' : 'restrict'),
    onUpdate: on_update ?? 'cascade',
    ...(on_update === undefined && { keepsOnUpdate: true }),
    isOneToOne: keys.some((key) => isSameSet(key, ends.columns)),
    ...(name !== undefined && { name }),
  }
}

function isSameSet(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((name) => other.includes(name))
}
