import type { Datamodel, DatamodelField, DatamodelModel } from '../prisma/schema-wasm.js'
import type { ChangingKey } from '../spec/changing-keys.js'

/** All keys of a datamodel that change rows, also those that a spec can't say. */
export function changingKeysOf(
  datamodel: Datamodel,
  nameOf: (model: DatamodelModel) => string,
): ChangingKey[] {
  const targetCalled = (wanted: string) => datamodel.models.find(({ name }) => name === wanted)
  return datamodel.models.flatMap((model) => {
    const table = nameOf(model)
    const columnOf = (wanted: string) =>
      model.fields.find(({ name }) => name === wanted)?.dbName ?? wanted
    const keys = model.fields.flatMap((field): ChangingKey[] => {
      const { relationFromFields: columns = [], type } = field
      const target = targetCalled(type)
      if (columns.length === 0 || !changesRows(field, target, datamodel)) return []
      return [{ table, columns: columns.map(columnOf), ...(target && { target: nameOf(target) }) }]
    })
    const others = (model.changedWith ?? []).map(({ columns, model: other }): ChangingKey => {
      const target = targetCalled(other)
      return { table, columns, ...(target && { target: nameOf(target) }) }
    })
    return [...keys, ...others]
  })
}

function changesRows(
  field: DatamodelField,
  target: DatamodelModel | undefined,
  datamodel: Datamodel,
): boolean {
  if (!refusing.includes(onDeleteOf(field))) return true
  return mayChangeOnUpdate(field, target, datamodel)
}

/** Where the schema doesn't say it, Prisma goes by whether the field may be empty. */
export function onDeleteOf({ relationOnDelete, isRequired }: DatamodelField): string {
  return relationOnDelete ?? (isRequired ? 'Restrict' : 'SetNull')
}

export function mayChangeOnUpdate(
  { relationOnUpdate = 'Cascade', relationToFields = [] }: DatamodelField,
  target: DatamodelModel | undefined,
  datamodel: Datamodel,
): boolean {
  if (refusing.includes(relationOnUpdate)) return false
  return !target || relationToFields.some((name) => mayTakeOtherValues(name, target, datamodel))
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
