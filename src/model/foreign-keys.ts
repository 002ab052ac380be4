import type { ConstraintNames, ConstraintParts } from './constraint-names.js'
import type { ForeignKey } from './model.js'
import { nameRelations, type RelationCollision, type RelationEnds } from './relation-names.js'
import { compoundNamesOf, type KeyedTable } from './table-keys.js'

type Reference = RelationEnds & Pick<ForeignKey, 'onDelete' | 'onUpdate'>

/** All foreign keys of a spec, by table and then in column order. */
export function buildForeignKeys(
  tables: readonly KeyedTable[],
  constraints: ConstraintNames,
): { foreignKeys: ForeignKey[]; collisions: RelationCollision<RelationEnds>[] } {
  const references = tables.flatMap(referencesOf)
  const taken = new Map(tables.map((table) => [table.name, takenNames(table)]))
  const { fields, backFields, relations, collisions } = nameRelations(references, taken)
  const foreignKeys = references.map((reference): ForeignKey => {
    const relation = relations.get(reference)
    return {
      ...reference,
      constraint: constraints.nameOf(constraintOf(reference)),
      field: fields.get(reference) ?? '',
      backField: backFields.get(reference) ?? '',
      ...(relation !== undefined && { relation }),
    }
  })
  return { foreignKeys, collisions }
}

/** Names that a relation's field can't have. */
function takenNames(table: KeyedTable): string[] {
  return [...table.columns.map(([name]) => name), ...compoundNamesOf(table)]
}

export function foreignKeyConstraints(table: KeyedTable): ConstraintParts[] {
  return referencesOf(table).map(constraintOf)
}

function constraintOf({ table, column }: RelationEnds): ConstraintParts {
  return { table, columns: [column], kind: 'fkey' }
}

function referencesOf({
  name: table,
  columns,
  primaryKey,
  uniqueColumns,
}: KeyedTable): Reference[] {
  return columns.flatMap(([column, { references, nullable }]): Reference[] => {
    if (!references) return []
    const canBeNull = nullable === true && !primaryKey.includes(column)
    return [
      {
        table,
        column,
        target: references.table,
        targetColumn: references.column,
        onDelete: references.on_delete ?? (canBeNull ? 'set_null' : 'restrict'),
        onUpdate: references.on_update ?? 'cascade',
        isOneToOne: uniqueColumns.has(column),
      },
    ]
  })
}
