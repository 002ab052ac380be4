import type { DatamodelModel } from '../../prisma/schema-wasm.js'

/** A table that the spec and the database have. */
export interface TablePair {
  model: DatamodelModel
  other: DatamodelModel
}

export function isSame(one: DatamodelModel, other: DatamodelModel): boolean {
  const isSchema = !one.schema || !other.schema || one.schema === other.schema
  return isSchema && nameOf(one) === nameOf(other)
}

export function nameOf({ name, dbName }: { name: string; dbName?: string | null }): string {
  return dbName ?? name
}
