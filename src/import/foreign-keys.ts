import type { Datamodel, DatamodelField, DatamodelModel } from '../prisma/schema-wasm.js'
import type { ImportNames } from './import-names.js'
import type { ImportedKey } from './imported.js'

/** All foreign keys of a datamodel, also those that a spec can't say. */
export function foreignKeysOf(datamodel: Datamodel, names: ImportNames): ImportedKey[] {
  return datamodel.models.flatMap((model) =>
    model.fields.flatMap((field) => {
      const { relationFromFields: columns = [], type } = field
      const target = datamodel.models.find(({ name }) => name === type)
      if (columns.length === 0 || !target) return []
      return {
        table: names.tableOf(model),
        columns: columns.map((name) => names.columnOf(model, name)),
        target: names.tableOf(target),
        changesRows: changesRows(field, target, datamodel),
      }
    }),
  )
}

function changesRows(field: DatamodelField, target: DatamodelModel, datamodel: Datamodel): boolean {
  const { isRequired, relationOnDelete, relationOnUpdate, relationToFields = [] } = field
  const onDelete = relationOnDelete ?? (isRequired ? 'Restrict' : 'SetNull')
  const onUpdate = relationOnUpdate ?? 'Cascade'
  const mayChange = relationToFields.some((name) => mayTakeOtherValues(name, target, datamodel))
  return !refusing.includes(onDelete) || (!refusing.includes(onUpdate) && mayChange)
}

const refusing = ['Restrict', 'NoAction']

/** The API changes no primary key, but a foreign key in one may. */
function mayTakeOtherValues(
  column: string,
  { name, fields }: DatamodelModel,
  { indexes }: Datamodel,
): boolean {
  const key = indexes.find(({ model, type }) => model === name && type === 'id')
  const isInKey = key?.fields.some((one) => one.name === column) ?? false
  return (
    !isInKey || fields.some(({ relationFromFields = [] }) => relationFromFields.includes(column))
  )
}

/** The table of `users.id`, or of `{ table: users, … }`; undefined without a reference. */
export function targetOf(reference: unknown): string | undefined {
  if (typeof reference === 'string') return reference.split('.')[0]
  return (reference as { table?: string } | undefined)?.table
}
