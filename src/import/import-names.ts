import type { Datamodel, DatamodelModel } from '../prisma/schema-wasm.js'
import { columnName, tableName } from './api-names.js'

/** The names that tables and columns get in the API. */
export class ImportNames {
  private readonly tables = new Map<string, string>()
  private readonly columns = new Map<string, string>()

  constructor({ models }: Datamodel) {
    const tables = new Set<string>()
    const all = models.map(databaseName)
    const isShared = (name: string) => all.indexOf(name) !== all.lastIndexOf(name)
    for (const model of unchangedFirst(models, databaseName, tableName)) {
      const isAmbiguous = isShared(databaseName(model)) && model.schema !== 'public'
      const place = isAmbiguous ? `${model.schema ?? ''} ` : ''
      const name = tableName(place + databaseName(model), tables)
      tables.add(name)
      this.tables.set(model.name, name)
      const taken = new Set<string>()
      const fields = model.fields.filter(({ kind }) => kind !== 'object')
      for (const field of unchangedFirst(fields, ({ name }) => name, columnName)) {
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

/** Names that the API can use unchanged are given first: `user` before `User`. */
function unchangedFirst<One>(
  all: One[],
  nameOf: (one: One) => string,
  apiName: (name: string, taken: ReadonlySet<string>) => string,
): One[] {
  const isUnchanged = (one: One) => apiName(nameOf(one), new Set()) === nameOf(one)
  return [...all.filter(isUnchanged), ...all.filter((one) => !isUnchanged(one))]
}

/** If several schemas have a table of this name, its names in the API begin with the schema. */
function databaseName({ name, dbName }: DatamodelModel): string {
  return dbName ?? name
}
