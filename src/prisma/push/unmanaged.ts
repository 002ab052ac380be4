import { notManaged } from '../../databases/schema-comments.js'
import { placed } from './placed.js'
import type { Datamodel, DatamodelField, DatamodelModel } from '../schema-wasm.js'

/** What a schema has that others manage, with the database's names. */
export interface Unmanaged {
  tables: string[]
  enums: string[]
  /** Which a push never makes. */
  views: string[]
  columns: UnmanagedColumn[]
}

export interface UnmanagedColumn {
  schema?: string
  table: string
  column: string
}

export function isManaged(one: DatamodelModel | DatamodelField): boolean {
  const { documentation } = one
  if ('isView' in one) return false
  return !documentation?.split('\n').includes(notManaged)
}

/** Enums that no managed column has are left alone, too. */
export function unmanagedOf({ models, enums }: Datamodel): Unmanaged {
  const tables = models.filter(({ isView }) => !isView)
  const managed = tables.filter(isManaged)
  const fields = managed.flatMap((model) => model.fields.filter(isManaged))
  const used = new Set(fields.map(({ type }) => type))
  const isUnused = models.length > managed.length || fields.length < countFields(managed)
  return {
    tables: tables.filter((model) => !isManaged(model)).map(placeOf),
    views: models.filter(({ isView }) => isView).map(placeOf),
    enums: enums.filter(({ name }) => isUnused && !used.has(name)).map(placeOf),
    columns: managed.flatMap((model) =>
      model.fields
        .filter((field) => !isManaged(field))
        .map((field) => ({
          ...(model.schema && { schema: model.schema }),
          table: databaseName(model),
          column: databaseName(field),
        })),
    ),
  }
}

function countFields(models: DatamodelModel[]): number {
  return models.flatMap(({ fields }) => fields).length
}

/** With its schema, if it has one. */
export function placeOf(one: {
  name: string
  dbName: string | null
  schema?: string | null
}): string {
  return placed(databaseName(one), one.schema)
}

function databaseName({ name, dbName }: { name: string; dbName?: string | null }): string {
  return dbName ?? name
}
