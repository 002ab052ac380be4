import { notManaged } from '../../databases/schema-comments.js'
import { isManaged, placeOf } from '../push/unmanaged.js'
import type { Datamodel, DatamodelField, DatamodelModel } from '../schema-wasm.js'

/** A column by its names in the Prisma schema. */
export interface TakenColumn {
  model: string
  field: string
}

/** The tables of a schema that others managed, and that the next one manages. */
export function takenOver(before: Datamodel, next: Datamodel): DatamodelModel[] {
  const managed = new Set(next.models.filter(isManaged).map(placeOf))
  return before.models.filter((model) => {
    return !model.isView && !isManaged(model) && managed.has(placeOf(model))
  })
}

/** The columns of a schema that others managed, and that the next one manages with their tables. */
export function takenColumns(before: Datamodel, next: Datamodel): TakenColumn[] {
  const managed = new Map(next.models.filter(isManaged).map((model) => [placeOf(model), model]))
  return before.models
    .filter(({ isView }) => !isView)
    .flatMap((model) => {
      const fields = managed.get(placeOf(model))?.fields.filter(isManaged) ?? []
      const names = new Set(fields.map(databaseName))
      return model.fields
        .filter((field) => !isManaged(field) && names.has(databaseName(field)))
        .map(({ name }) => ({ model: model.name, field: name }))
    })
}

/** The schema with some models and columns marked as managed. */
export function asManaged(
  schema: string,
  models: readonly DatamodelModel[],
  columns: readonly TakenColumn[] = [],
): string {
  const names = new Set(models.map(({ name }) => name))
  const text = schema.replaceAll(
    /^((?:\/\/\/.*\n)+)model (\w+) /gm,
    (all, comments: string, name: string) => (names.has(name) ? withoutMark(all, comments) : all),
  )
  return text.replaceAll(/^model (\w+) \{\n[^]*?^\}/gm, (block, model: string) =>
    block.replaceAll(/^((?: +\/\/\/.*\n)+) +(\w+) /gm, (all, comments: string, field: string) =>
      columns.some((one) => one.model === model && one.field === field)
        ? withoutMark(all, comments)
        : all,
    ),
  )
}

function withoutMark(text: string, comments: string): string {
  const kept = comments.split('\n').filter((line) => line.trim() !== `/// ${notManaged}`)
  return kept.join('\n') + text.slice(comments.length)
}

function databaseName({ name, dbName }: DatamodelField): string {
  return dbName ?? name
}
