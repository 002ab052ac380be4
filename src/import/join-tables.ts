import { databases } from '../databases/databases.js'
import type { Provider } from '../databases/provider.js'
import type {
  Datamodel,
  DatamodelField,
  DatamodelIndex,
  DatamodelModel,
} from '../prisma/schema-wasm.js'

/**
 * A datamodel in which implicit many-to-many relations are what they are in the database: a table
 * `_CategoryToPost` whose column `A` refers to the model that comes first in the alphabet.
 */
export function withJoinTables(datamodel: Datamodel, provider: Provider): Datamodel {
  const joins = datamodel.models.flatMap((model) =>
    model.fields
      .filter((field) => isManyToMany(field, model, datamodel))
      .map((field) => joinTable(model, field, datamodel, provider)),
  )
  if (joins.length === 0) return datamodel
  return {
    ...datamodel,
    models: [...datamodel.models, ...joins.map(({ model }) => model)],
    indexes: [...datamodel.indexes, ...joins.flatMap(({ indexes }) => indexes)],
  }
}

/** Seen from one of its two sides only. */
function isManyToMany(
  { kind, isList, type, name, relationName }: DatamodelField,
  model: DatamodelModel,
  { models }: Datamodel,
): boolean {
  if (kind !== 'object' || !isList || relationName === undefined) return false
  const other = models
    .find((one) => one.name === type)
    ?.fields.find(
      (field) =>
        field.relationName === relationName && !(type === model.name && field.name === name),
    )
  if (!other?.isList) return false
  return model.name === type ? name < other.name : model.name < type
}

function joinTable(
  first: DatamodelModel,
  field: DatamodelField,
  { models, indexes }: Datamodel,
  provider: Provider,
): { model: DatamodelModel; indexes: DatamodelIndex[] } {
  const name = `_${field.relationName ?? ''}`
  const second = models.find((one) => one.name === field.type) ?? first
  const ends = [
    ['A', first],
    ['B', second],
  ] as const
  const fields = ends.flatMap(([column, target]): DatamodelField[] => {
    const keys = indexes.find((index) => index.model === target.name && index.type === 'id')
    const key = target.fields.find((one) => one.name === keys?.fields[0]?.name)
    if (!key) return []
    const { type, nativeType, kind } = key
    return [
      { name: column, kind, type, nativeType, isRequired: true },
      {
        name: `of${column}`,
        kind: 'object',
        type: target.name,
        nativeType: null,
        isRequired: true,
        relationFromFields: [column],
        relationToFields: [key.name],
        relationOnDelete: 'Cascade',
        relationConstraint: `${name}_${column}_fkey`,
      },
    ]
  })
  const key = { model: name, type: 'id', fields: [{ name: 'A' }, { name: 'B' }] } as const
  return {
    model: { name, dbName: name, fields },
    indexes: [
      {
        ...key,
        fields: [...key.fields],
        ...(databases[provider].constraintNames.primaryKey !== undefined && {
          dbName: `${name}_AB_pkey`,
        }),
      },
      { model: name, type: 'normal', dbName: `${name}_B_index`, fields: [{ name: 'B' }] },
    ],
  }
}
