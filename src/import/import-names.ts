import type { Datamodel, DatamodelModel } from '../prisma/schema-wasm.js'
import { columnName, tableName } from './api-names.js'

/** The names that tables and columns get in the API. */
export class ImportNames {
  private readonly tables = new Map<string, string>()
  private readonly columns = new Map<string, string>()

  constructor({ models }: Datamodel) {
    const tables = new Set<string>()
    for (const model of models) {
      const name = tableName(model.dbName ?? model.name, tables)
      tables.add(name)
      this.tables.set(model.name, name)
      const taken = new Set<string>()
      for (const field of model.fields.filter(({ kind }) => kind !== 'object')) {
        const column = columnName(field.name, taken)
        taken.add(column.toLowerCase())
        this.columns.set(`${model.name}.${field.name}`, column)
      }
    }
  }

  tableOf({ name }: DatamodelModel): string {
    return this.tables.get(name) ?? name
  }

  columnOf({ name }: DatamodelModel, field: string): string {
    return this.columns.get(`${name}.${field}`) ?? field
  }
}
