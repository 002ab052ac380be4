import type { Column, Table } from '../../model/model.js'
import { endpointsOf } from '../endpoints.js'
import { isOptional, writableColumns } from '../../model/writable.js'
import { fixedColumns } from '../write-rules.js'
import { columnText } from './column-texts.js'
import { block, fittedList, fittedMember, member, oncePerLength, text } from './json-text.js'

/** What a table adds to the schemas of `openapi.json`. */

const indent = '      '

/** Members of an object, without its brackets. */
export function tableSchemas(table: Table): string {
  const { creates, updates, reads } = endpointsOf(table)
  const { model } = table.names
  const members = [
    ...(reads || creates || updates ? [answerOf(table)] : []),
    ...(reads ? [pageOf(model)] : []),
    ...(creates ? [member(`${model}.Create`, newRow(table))] : []),
    ...(updates ? [member(`${model}.Update`, changes(table))] : []),
    ...enumsOf(table),
  ]
  return members.join(`,\n${indent}`)
}

function answerOf({ names, columns, description }: Table): string {
  const visible = columns.filter(({ hidden }) => !hidden)
  const required = visible.filter(({ readRoles }) => !readRoles)
  const properties = visible.map((column) => columnText(column, 'answer'))
  return member(names.model, objectOf({ description, required, properties }))
}

const pageOf = oncePerLength((model) => {
  const items = { type: 'array', items: { $ref: `#/components/schemas/${model}` } }
  const members = [
    fittedMember('allOf', [{ $ref: '#/components/schemas/PageOf' }], `${indent}  `),
    member('properties', block([fittedMember('items', items, `${indent}    `)], `${indent}  `)),
  ]
  return member(`${model}.Page`, block(members, indent))
})

function newRow(table: Table): string {
  const columns = writableColumns(table)
  return objectOf({
    required: columns.filter((column) => !isOptional(column)),
    properties: columns.map((column) => columnText(column, 'create')),
    isClosed: true,
  })
}

/** The key and fixed columns may be repeated, so that a row can be sent back as a whole. */
function changes(table: Table): string {
  const fixed = fixedColumns(table).filter(({ hidden }) => !hidden)
  const repeated = new Set([...table.primaryKey, ...fixed])
  const changed = new Set(writableColumns(table).filter(isChangeable))
  const properties = table.columns.flatMap((column) => {
    if (changed.has(column)) return columnText(column, 'update')
    return repeated.has(column) ? columnText(column, 'repeated') : []
  })
  return objectOf({ properties, isClosed: true })
}

/** Whether an update may set it. */
export function isChangeable({ primaryKey, writeOnce }: Column): boolean {
  return !primaryKey && !writeOnce
}

interface ObjectParts {
  description?: string | undefined
  required?: Column[]
  properties: string[]
  isClosed?: boolean
}

function objectOf({ description, required = [], properties, isClosed }: ObjectParts): string {
  const inner = `${indent}  `
  const names = required.map(({ name }) => text(name))
  return block(
    [
      member('type', '"object"'),
      ...(description ? [member('description', text(description))] : []),
      ...(isClosed ? [member('additionalProperties', 'false')] : []),
      ...(names.length > 0 ? [member('required', fittedList(names, inner, 13))] : []),
      member('properties', block(properties, inner)),
    ],
    indent,
  )
}

/** The enums that only this table has. */
function enumsOf({ columns }: Table): string[] {
  return columns.flatMap(({ enumName, sharesEnum, values }) =>
    enumName === undefined || sharesEnum
      ? []
      : [fittedMember(enumName, { type: 'string', enum: values }, indent)],
  )
}
