import type { MysqlTable } from '../push/mysql/table.js'
import { placed } from '../push/placed.js'
import { unmanagedOf, type Unmanaged } from '../push/unmanaged.js'
import type { Datamodel, DatamodelModel } from '../schema-wasm.js'

/** What others manage by one of the schemas. Migrations leave it out. */
export function leftOut(...datamodels: Datamodel[]): Unmanaged {
  const all = datamodels.map(unmanagedOf)
  return {
    tables: all.flatMap(({ tables }) => tables),
    enums: all.flatMap(({ enums }) => enums),
    views: all.flatMap(({ views }) => views),
    columns: all.flatMap(({ columns }) => columns),
  }
}

/** The tables, as far as migrations make them. */
export function managedModels(datamodel: Datamodel, left: Unmanaged): Datamodel {
  const models = datamodel.models
    .filter((model) => !left.tables.includes(placed(databaseName(model), model.schema)))
    .map((model) => {
      const columns = columnsLeftIn(model, left)
      const fields = model.fields.filter((field) => !columns.has(databaseName(field)))
      return { ...model, fields }
    })
  return { ...datamodel, models }
}

export function managedTables(tables: readonly MysqlTable[], left: Unmanaged): MysqlTable[] {
  return tables
    .filter(({ name }) => !left.tables.includes(name))
    .map((table) => {
      const gone = left.columns.filter((one) => one.table === table.name)
      const isGone = (name: string) => gone.some(({ column }) => column === name)
      return {
        ...table,
        columns: table.columns.filter(({ name }) => !isGone(name)),
        indexes: table.indexes.filter(({ columns }) => !columns.some(({ name }) => isGone(name))),
        foreignKeys: table.foreignKeys.filter(({ columns }) => !columns.some(isGone)),
      }
    })
}

/** A Prisma schema without the columns that are left out, and what refers to them. */
export function withoutColumns(text: string, { models }: Datamodel, left: Unmanaged): string {
  const relations = new Set(
    models.flatMap((model) => {
      const gone = fieldsLeftIn(model, left)
      const broken = model.fields.filter(({ relationFromFields = [] }) =>
        relationFromFields.some((name) => gone.has(name)),
      )
      return broken.flatMap(({ relationName }) => relationName ?? [])
    }),
  )
  const goneIn = new Map(
    models.map((model) => {
      const broken = model.fields.filter(({ relationName = '' }) => relations.has(relationName))
      return [model.name, [...fieldsLeftIn(model, left), ...broken.map(({ name }) => name)]]
    }),
  )
  let gone: string[] = []
  const kept = text.split('\n').filter((line) => {
    const [, model] = /^model (\w+) \{/.exec(line) ?? []
    if (model !== undefined) gone = goneIn.get(model) ?? []
    if (line === '}') gone = []
    return !namesAny(line, gone)
  })
  return kept.join('\n')
}

function namesAny(line: string, fields: readonly string[]): boolean {
  const [, field] = /^ +(\w+) /.exec(line) ?? []
  if (field !== undefined) return fields.includes(field)
  const [, list = ''] = /^ +@@(?:index|unique|id)\(\[([^\]]*)\]/.exec(line) ?? []
  return list.split(', ').some((part) => fields.includes(part.replace(/\(.*/, '')))
}

function fieldsLeftIn(model: DatamodelModel, left: Unmanaged): Set<string> {
  const columns = columnsLeftIn(model, left)
  const fields = model.fields.filter((field) => columns.has(databaseName(field)))
  return new Set(fields.map(({ name }) => name))
}

function columnsLeftIn(model: DatamodelModel, left: Unmanaged): Set<string> {
  const isIn = ({ table, schema }: Unmanaged['columns'][number]) =>
    table === databaseName(model) && (schema ?? null) === (model.schema ?? null)
  return new Set(left.columns.filter(isIn).map(({ column }) => column))
}

function databaseName({ name, dbName }: { name: string; dbName?: string | null }): string {
  return dbName ?? name
}
