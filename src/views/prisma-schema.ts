import { databases } from '../databases/databases.js'
import {
  conventionalName,
  enumDatabaseName,
  type ConstraintParts,
} from '../model/constraint-names.js'
import type { IndexPart } from '../model/indexes.js'
import { notManaged, ownSql } from '../databases/schema-comments.js'
import type {
  Column,
  ForeignKey,
  Index,
  Model,
  Provider,
  ReferentialAction,
  SharedEnum,
  Table,
} from '../model/model.js'
import { prismaText } from '../types/parts/texts.js'
import { hasClientTexts, isClientText } from './moments.js'
import { alignFields, type Field } from './prisma-fields.js'
import { nativeType, prismaDefault, prismaType } from './prisma-column.js'

const actions: Record<ReferentialAction, string> = {
  no_action: 'NoAction',
  restrict: 'Restrict',
  cascade: 'Cascade',
  set_null: 'SetNull',
  set_default: 'SetDefault',
}

/** The view of `prisma/schema.prisma`, in Prisma's formatting. */
export function prismaSchemaView({ provider, tables, enums }: Model): object {
  const modelOf = new Map(tables.map(({ name, names }) => [name, names.model]))
  return {
    provider,
    hasTexts: hasClientTexts({ tables }),
    models: tables.map((table) => prismaModelView(table, modelOf, provider)),
    enums: enums.map(enumView),
  }
}

/** Of columns that get a collation in which different texts are never equal. */
const exactComment = 'Says whose a row is: compared byte by byte.'

/** A table's model and enums. `modelOf` gives the model names of the tables it references. */
function prismaModelView(
  table: Table,
  modelOf: ReadonlyMap<string, string>,
  provider: Provider,
): object {
  const relations = [
    ...table.foreignKeys.map((key) => forwardField(key, table, modelOf, provider)),
    ...table.referencedBy.map((key) => backField(key, modelOf)),
  ]
  return {
    name: table.names.model,
    comments: [
      ...commentLines(table.description),
      ...table.sqlIndexes.map(({ sql }) => ({ text: ownSql + sql })),
      ...managedComment(table),
    ],
    columns: alignFields(table.columns.map((column) => columnField(column, table, provider))),
    hasRelations: relations.length > 0,
    relations: alignFields(relations),
    constraints: constraintLines(table, provider).map((text) => ({ text })),
    enums: table.columns.flatMap((column) => ownEnums(column, provider)),
  }
}

function columnField(column: Column, table: Table, provider: Provider): Field {
  const { name, databaseName, description } = column
  const isWholeKey = column.primaryKey && table.primaryKey.length === 1
  const unique = table.uniques.find(({ columns }) => columns.length === 1 && columns[0] === name)
  const byDefault = prismaDefault(column, provider)
  const attributes = [
    isWholeKey && call('@id', [primaryKeyMap(table, provider)]),
    unique &&
      call('@unique', [
        mapArgument(table, 'key', [name], unique.name),
        ...partArguments(unique.parts?.[0]),
      ]),
    byDefault !== undefined && `@default(${byDefault})`,
    column.updatedAt && '@updatedAt',
    databaseName !== name && `@map(${prismaText(databaseName)})`,
    nativeType(column, provider),
  ]
  return {
    name,
    type: prismaType(column),
    attributes: attributes.filter((text) => typeof text === 'string'),
    comments: [
      ...commentLines(description),
      ...managedComment(column),
      ...ownerComment(column, table, provider),
    ],
    ...(isClientText(column) && { mark: '/// @text' }),
  }
}

/** `db push` looks for it. */
function managedComment({ managed }: Pick<Table, 'managed'>): { text: string }[] {
  return managed ? [] : [{ text: notManaged }]
}

/** `db push` looks for it: MySQL would take different texts as the same. */
function ownerComment({ name }: Column, { rowRules = [] }: Table, provider: Provider) {
  const isOwner = rowRules.some(({ column, type }) => column === name && type === 'string')
  return provider === 'mysql' && isOwner ? [{ text: exactComment }] : []
}

function forwardField(
  key: ForeignKey,
  table: Table,
  modelOf: ReadonlyMap<string, string>,
  provider: Provider,
): Field {
  const columns = table.columns.filter(({ name }) => key.columns.includes(name))
  const isOptional = columns.some(({ nullable }) => nullable)
  const relation = call('@relation', [
    key.relation && prismaText(key.relation),
    `fields: [${key.columns.join(', ')}]`,
    `references: [${key.targetColumns.join(', ')}]`,
    `onDelete: ${actions[key.onDelete]}`,
    `onUpdate: ${actions[key.onUpdate]}`,
    databases[provider].constraintNames.foreignKey !== undefined &&
      mapArgument(table, 'fkey', key.columns, key.constraint),
  ])
  const model = modelOf.get(key.target) ?? ''
  return { name: key.field, type: isOptional ? `${model}?` : model, attributes: [relation] }
}

function backField(key: ForeignKey, modelOf: ReadonlyMap<string, string>): Field {
  return {
    name: key.backField,
    type: `${modelOf.get(key.table) ?? ''}${key.isOneToOne ? '?' : '[]'}`,
    attributes: key.relation ? [`@relation(${prismaText(key.relation)})`] : [],
  }
}

/** The lines with `@@`, in the order of Prisma's formatter. */
function constraintLines(table: Table, provider: Provider): string[] {
  const { primaryKey, uniques, indexes } = table
  const line = (attribute: string, kind: ConstraintParts['kind'], index: Index) =>
    call(attribute, [
      `[${index.columns.map((name) => indexedColumn(name, index)).join(', ')}]`,
      mapArgument(table, kind, index.columns, index.name),
      index.type !== undefined && `type: ${indexTypes[index.type] ?? index.type}`,
    ])
  const keyColumns = primaryKey.map(({ name }) => name)
  return [
    ...(keyColumns.length > 1
      ? [call('@@id', [`[${keyColumns.join(', ')}]`, primaryKeyMap(table, provider)])]
      : []),
    ...uniques
      .filter(({ columns }) => columns.length > 1)
      .map((index) => line('@@unique', 'key', index)),
    ...indexes.map((index) => line('@@index', 'idx', index)),
    `@@map(${prismaText(table.databaseName)})`,
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

function partArguments(part: IndexPart | undefined): string[] {
  if (!part) return []
  const { length, isDescending, ops } = part
  return [
    ...(length === undefined ? [] : [`length: ${length}`]),
    ...(ops === undefined ? [] : [`ops: raw(${prismaText(ops)})`]),
    ...(isDescending ? ['sort: Desc'] : []),
  ]
}

/** `map: "…"` where a constraint's name differs from Prisma's default. */
function mapArgument(
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
function primaryKeyMap(table: Table, provider: Provider): string | false {
  if (databases[provider].constraintNames.primaryKey === undefined) return false
  const columns = table.primaryKey.map(({ name }) => name)
  return mapArgument(table, 'pkey', columns, table.primaryKeyName)
}

/** The enum that only this column has. */
function ownEnums(column: Column, provider: Provider): object[] {
  const { enumName: name, sharesEnum, values, valueNames = values } = column
  if (name === undefined || sharesEnum) return []
  const named = values.map((text, at) => ({ text, name: valueNames[at] ?? text }))
  return [enumView({ name, databaseName: enumDatabaseName(name, provider), values: named })]
}

function enumView({ name, databaseName, values }: SharedEnum): object {
  const width = Math.max(...values.map((value) => value.name.length))
  return {
    name,
    values: values.map((value) => {
      if (value.text === value.name) return { text: value.name }
      return { text: `${value.name.padEnd(width)} @map(${prismaText(value.text)})` }
    }),
    databaseName: databaseName === name ? '' : prismaText(databaseName),
  }
}

/** `@id` or `@id(map: "…")`. */
function call(attribute: string, given: (string | false | undefined)[]): string {
  const present = given.filter((argument) => argument !== undefined && argument !== false)
  return present.length === 0 ? attribute : `${attribute}(${present.join(', ')})`
}

/** Prisma copies them into block comments of its client. */
function commentLines(description = ''): { text: string }[] {
  return description
    .split(/[\p{Cc}\u2028\u2029]+/u)
    .map((line) => ({ text: line.replaceAll('*/', '* /').trim() }))
    .filter(({ text }) => text !== '')
}
