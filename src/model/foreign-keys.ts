import type { TableSpec } from '../spec/spec-document.js'
import type { ConstraintNames, ConstraintParts } from './constraint-names.js'
import type { ForeignKey } from './model.js'
import { nameRelations, type RelationCollision, type RelationEnds } from './relation-names.js'
import { columnsOf, compoundNamesOf, isUnique, primaryKeyOf } from './table-keys.js'

type Reference = RelationEnds & Pick<ForeignKey, 'onDelete' | 'onUpdate'>

/** All foreign keys of a spec, by table and then in column order. */
export function buildForeignKeys(
  tables: readonly TableSpec[],
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

function takenNames(table: TableSpec): string[] {
  return [...Object.keys(table.columns ?? {}), ...compoundNamesOf(table)]
}

export function foreignKeyConstraints(table: TableSpec): ConstraintParts[] {
  return referencesOf(table).map(constraintOf)
}

function constraintOf({ table, column }: RelationEnds): ConstraintParts {
  return { table, columns: [column], kind: 'fkey' }
}

function referencesOf(table: TableSpec): Reference[] {
  const primaryKey = primaryKeyOf(table)
  return columnsOf(table).flatMap(([name, { references, nullable }]): Reference[] => {
    if (!references) return []
    const canBeNull = nullable === true && !primaryKey.includes(name)
    return [
      {
        table: table.name,
        column: name,
        target: references.table,
        targetColumn: references.column,
        onDelete: references.on_delete ?? (canBeNull ? 'set_null' : 'restrict'),
        onUpdate: references.on_update ?? 'cascade',
        isOneToOne: isUnique(table, name),
      },
    ]
  })
}
