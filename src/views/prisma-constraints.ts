import { databases } from '../databases/databases.js'
import { conventionalName, type ConstraintParts } from '../model/constraint-names.js'
import type { IndexPart } from '../model/indexes.js'
import type { Index, Provider, Table } from '../model/model.js'
import { prismaText } from '../types/parts/texts.js'

/** The lines with `@@`, in the order of Prisma's formatter. */
export function constraintLines(table: Table, provider: Provider): string[] {
  const { primaryKey, uniques, indexes } = table
  const line = (attribute: string, kind: ConstraintParts['kind'], index: Index) =>
    call(attribute, [
      `[${index.columns.map((name) => indexedColumn(name, index)).join(', ')}]`,
      mapArgument(table, kind, index.columns, index.name),
      index.type !== undefined && `type: ${indexTypes[index.type] ?? index.type}`,
    ])
  const keyColumns = primaryKey.map(({ name }) => name)
  return [
    ...(keyColumns.length > 1 && !table.isView
      ? [call('@@id', [`[${keyColumns.join(', ')}]`, primaryKeyMap(table, provider)])]
      : []),
    ...uniques
      .filter(({ columns }) => columns.length > 1)
      .map((index) => line('@@unique', 'key', index)),
    ...indexes.map((index) => line('@@index', 'idx', index)),
    `@@map(${prismaText(table.databaseName)})`,
    ...(table.schema === undefined ? [] : [`@@schema(${prismaText(table.schema)})`]),
  ]
}

/** Prisma's names of PostgreSQL's kinds of index. */
const indexTypes: Readonly<Record<string, string>> = {
  hash: 'Hash',
  gin: 'Gin',
  gist: 'Gist',
  spgist: 'SpGist',
  brin: 'Brin',
}

/** `title(sort: Desc)` */
function indexedColumn(name: string, { parts = [] }: Index): string {
  return call(name, partArguments(parts.find(({ column }) => column === name)))
}

export function partArguments(part: IndexPart | undefined): string[] {
  if (!part) return []
  const { length, isDescending, ops } = part
  return [
    ...(length === undefined ? [] : [`length: ${length}`]),
    ...(ops === undefined ? [] : [`ops: raw(${prismaText(ops)})`]),
    ...(isDescending ? ['sort: Desc'] : []),
  ]
}

/** `map: "…"` where a constraint's name differs from Prisma's default. */
export function mapArgument(
  table: Table,
  kind: ConstraintParts['kind'],
  names: string[],
  name: string,
): string | false {
  const byName = new Map(table.columns.map((column) => [column.name, column.databaseName]))
  const columns = names.map((one) => byName.get(one) ?? one)
  const isConventional = name === conventionalName({ table: table.databaseName, columns, kind })
  return !isConventional && `map: ${prismaText(name)}`
}

/** Only where primary keys have names of their own. */
export function primaryKeyMap(table: Table, provider: Provider): string | false {
  if (databases[provider].constraintNames.primaryKey === undefined) return false
  const columns = table.primaryKey.map(({ name }) => name)
  return mapArgument(table, 'pkey', columns, table.primaryKeyName)
}

/** `@id` or `@id(map: "…")`. */
export function call(attribute: string, given: (string | false | undefined)[]): string {
  const present = given.filter((argument) => argument !== undefined && argument !== false)
  return present.length === 0 ? attribute : `${attribute}(${present.join(', ')})`
}
