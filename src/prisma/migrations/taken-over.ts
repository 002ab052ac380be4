import { notManaged } from '../../databases/schema-comments.js'
import { isManaged, placeOf } from '../push/unmanaged.js'
import type { Datamodel, DatamodelModel } from '../schema-wasm.js'

/** The tables of a schema that others managed, and that the next one manages. */
export function takenOver(before: Datamodel, next: Datamodel): DatamodelModel[] {
  const managed = new Set(next.models.filter(isManaged).map(placeOf))
  return before.models.filter((model) => {
    return !model.isView && !isManaged(model) && managed.has(placeOf(model))
  })
}

/** A schema that says of some models that they are managed. */
export function asManaged(schema: string, models: readonly DatamodelModel[]): string {
  const names = new Set(models.map(({ name }) => name))
  return schema.replaceAll(
    /^((?:\/\/\/.*\n)+)model (\w+) /gm,
    (all, comments: string, name: string) =>
      names.has(name) ? all.replace(comments, comments.replace(`/// ${notManaged}\n`, '')) : all,
  )
}
