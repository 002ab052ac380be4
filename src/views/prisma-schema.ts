import { databases } from '../databases/databases.js'
import { enumDatabaseName } from '../model/constraint-names.js'
import { notManaged, ownSql } from '../databases/schema-comments.js'
import type {
  Column,
  ForeignKey,
  Model,
  Provider,
  ReferentialAction,
  SharedEnum,
  Table,
} from '../model/model.js'
import { usesOutbox } from '../model/outbox.js'
import { prismaText } from '../types/parts/texts.js'
import { hasClientTexts, isClientText } from './moments.js'
import { outboxModelView, recordedComment } from './outbox.js'
import { alignFields, type Field } from './prisma-fields.js'
import {
  call,
  constraintLines,
  mapArgument,
  partArguments,
  primaryKeyMap,
} from './prisma-constraints.js'
import { nativeType, prismaDefault, prismaType } from './prisma-column.js'

const actions: Record<ReferentialAction, string> = {
  no_action: 'NoAction',
  restrict: 'Restrict',
  cascade: 'Cascade',
  set_null: 'SetNull',
  set_default: 'SetDefault',
}

/** The view of `prisma/schema.prisma`, in Prisma's formatting. */
export function prismaSchemaView(model: Model): object {
  const { provider, tables, enums } = model
  const modelOf = new Map(tables.map(({ name, names }) => [name, names.model]))
  const schemas = [...tables, ...enums].flatMap(({ schema }) => schema ?? [])
  return {
    provider,
    hasViews: tables.some(({ isView }) => isView),
    schemas: [...new Set(schemas)].sort().map(prismaText).join(', '),
    hasTexts: hasClientTexts({ tables }),
    models: [
      ...tables.map((table) => prismaModelView(table, modelOf, model)),
      ...(usesOutbox(model) ? [outboxModelView(model)] : []),
    ],
    enums: enums.map(enumView),
  }
}

/** Of columns that get a collation in which different texts are never equal. */
const exactComment = 'Says whose a row is: compared byte by byte.'

/** A table's model and enums. `modelOf` gives the model names of the tables it references. */
function prismaModelView(table: Table, modelOf: ReadonlyMap<string, string>, model: Model): object {
  const { provider } = model
  const relations = [
    ...table.foreignKeys.map((key) => forwardField(key, table, modelOf, provider)),
    ...table.referencedBy.map((key) => backField(key, modelOf)),
  ]
  return {
    kind: table.isView ? 'view' : 'model',
    name: table.names.model,
    comments: [
      ...commentLines(table.description),
      ...table.sqlIndexes.map(({ sql }) => ({ text: ownSql + sql })),
      ...recordedComment(table, model),
      ...(table.isView ? [] : managedComment(table)),
    ],
    columns: alignFields(table.columns.map((column) => columnField(column, table, provider))),
    hasRelations: relations.length > 0,
    relations: alignFields(relations),
    constraints: constraintLines(table, provider).map((text) => ({ text })),
    enums: table.columns.flatMap((column) => ownEnums(column, table, provider)),
  }
}

function columnField(column: Column, table: Table, provider: Provider): Field {
  const { name, databaseName, description } = column
  const isWholeKey = column.primaryKey && table.primaryKey.length === 1
  const unique = table.uniques.find(({ columns }) => columns.length === 1 && columns[0] === name)
  const byDefault = prismaDefault(column, provider)
  const attributes = [
    isWholeKey && !table.isView && call('@id', [primaryKeyMap(table, provider)]),
    unique &&
      call('@unique', [
        mapArgument(table, 'key', [name], unique.name),
        ...partArguments(unique.parts?.[0]),
      ]),
    byDefault !== undefined && !table.isView && `@default(${byDefault})`,
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

/** `db push` looks for it, where the database would take different texts as the same. */
function ownerComment({ name }: Column, { rowRules = [] }: Table, provider: Provider) {
  const isOwner = rowRules.some(({ column, type }) => column === name && type === 'string')
  return isOwner && !databases[provider].textsAreExact ? [{ text: exactComment }] : []
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
    !key.keepsOnUpdate && `onUpdate: ${actions[key.onUpdate]}`,
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

/** The enum that only this column has. */
function ownEnums(column: Column, { schema }: Table, provider: Provider): object[] {
  const { enumName: name, sharesEnum, values, valueNames = values } = column
  if (name === undefined || sharesEnum) return []
  const named = values.map((text, at) => ({ text, name: valueNames[at] ?? text }))
  const databaseName = enumDatabaseName(name, provider)
  return [enumView({ name, databaseName, ...(schema !== undefined && { schema }), values: named })]
}

function enumView({ name, databaseName, schema, values }: SharedEnum): object {
  const attributes = [
    ...(databaseName === name ? [] : [`@@map(${prismaText(databaseName)})`]),
    ...(schema === undefined ? [] : [`@@schema(${prismaText(schema)})`]),
  ]
  const width = Math.max(...values.map((value) => value.name.length))
  return {
    name,
    values: values.map((value) => {
      if (value.text === value.name) return { text: value.name }
      return { text: `${value.name.padEnd(width)} @map(${prismaText(value.text)})` }
    }),
    hasAttributes: attributes.length > 0,
    attributes: attributes.map((text) => ({ text })),
  }
}

/** Prisma copies them into block comments of its client. */
function commentLines(description = ''): { text: string }[] {
  return description
    .split(/[\p{Cc}\u2028\u2029]+/u)
    .map((line) => ({ text: line.replaceAll('*/', '* /').trim() }))
    .filter(({ text }) => text !== '')
}
