import type { DatamodelField } from '../schema-wasm.js'

/** A foreign key as a database says it. */
interface ForeignKey {
  name: string
  columns: string[]
  targetColumns: string[]
  /** `CASCADE`, `SET NULL`, … */
  onDelete: string
  onUpdate: string
}

/** The field of a relation, as Prisma has it on the side of the foreign key. */
export function relationField(
  { name, columns, targetColumns, onDelete, onUpdate }: ForeignKey,
  target: string,
  table: { name: string; fields: DatamodelField[] },
): DatamodelField {
  const isRequired = columns.every(
    (column) => table.fields.find((field) => field.name === column)?.isRequired === true,
  )
  const isUsual = name === '' || name === `${table.name}_${columns.join('_')}_fkey`
  return {
    name: `fk ${name} ${columns.join(' ')}`,
    kind: 'object',
    type: target,
    nativeType: null,
    isRequired,
    relationFromFields: columns,
    relationToFields: targetColumns,
    relationOnDelete: actionOf(onDelete),
    relationOnUpdate: actionOf(onUpdate),
    ...(!isUsual && { relationConstraint: name }),
  }
}

/** `SET NULL` → `SetNull` */
function actionOf(rule: string): string {
  return rule
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
