import { notManaged } from '../../databases/schema-comments.js'
import type { Datamodel, DatamodelField, DatamodelModel } from '../schema-wasm.js'

/** What a schema has that others manage, with the database's names. */
export interface Unmanaged {
  tables: string[]
  enums: string[]
  columns: { table: string; column: string }[]
}

export function isManaged({ documentation }: DatamodelModel | DatamodelField): boolean {
  return !documentation?.split('\n').includes(notManaged)
}

/** Enums that no managed column has are left alone, too. */
export function unmanagedOf({ models, enums }: Datamodel): Unmanaged {
  const managed = models.filter(isManaged)
  const fields = managed.flatMap((model) => model.fields.filter(isManaged))
  const used = new Set(fields.map(({ type }) => type))
  const isUnused = models.length > managed.length || fields.length < countFields(managed)
  return {
    tables: models.filter((model) => !isManaged(model)).map(databaseName),
    enums: enums.filter(({ name }) => isUnused && !used.has(name)).map(databaseName),
    columns: managed.flatMap((model) =>
      model.fields
        .filter((field) => !isManaged(field))
        .map((field) => ({ table: databaseName(model), column: databaseName(field) })),
    ),
  }
}

function countFields(models: DatamodelModel[]): number {
  return models.flatMap(({ fields }) => fields).length
}

function databaseName({ name, dbName }: { name: string; dbName?: string | null }): string {
  return dbName ?? name
}

/** A clause of `ALTER TABLE`, each on a line of its own. */
const clause = /^(?:ADD|DROP|ALTER) COLUMN +"((?:[^"]|"")+)"/

/** An engine's script without what it does to some columns of existing tables. */
export function withoutColumns(script: string, columns: Unmanaged['columns']): string {
  if (columns.length === 0) return script
  const isLeft = (table: string, column: string): boolean =>
    columns.some((one) => one.table === table && one.column === column)
  return script
    .split(/^(?=-- \w+$)/m)
    .map((step) => (step.startsWith('-- AlterTable') ? withoutClauses(step, isLeft) : step))
    .join('')
}

function withoutClauses(step: string, isLeft: (table: string, column: string) => boolean): string {
  const [comment = '', ...lines] = step.trimEnd().split('\n')
  const statement = lines.join('\n').replace(/;$/, '')
  const [, table = '', clauses = ''] = /^ALTER TABLE "((?:[^"]|"")+)" ([^]*)$/.exec(statement) ?? []
  const kept = clauses.split(/,\n/).filter((text) => {
    const column = clause.exec(text.trim())?.[1]
    return column === undefined || !isLeft(unquoted(table), unquoted(column))
  })
  if (table === '' || kept.length === clauses.split(/,\n/).length) return step
  return kept.length === 0 ? '' : `${comment}\nALTER TABLE "${table}" ${kept.join(',\n')};\n\n`
}

function unquoted(name: string): string {
  return name.replaceAll('""', '"')
}
