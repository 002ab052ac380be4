import type { Column, Model, Table } from '../model/model.js'
import { isReservedVariable } from '../model/reserved-names.js'
import { tenantHeaders } from '../model/row-rules.js'
import { isOptional, writableColumns } from '../model/writable.js'
import { arrayOf } from '../types/lists.js'
import { types } from '../types/types.js'
import { filterKinds } from './client-filters.js'
import { typed } from './column-code.js'
import { endpointsOf } from './endpoints.js'
import { Imports } from './imports.js'
import { docComment, objectKey, stringLiteral } from './quote.js'
import { updateHandlers } from './table-guards.js'

const printWidth = 100

/** Views of the typed client, which knows neither Prisma nor Express. */

export function hasClient(table: Table): boolean {
  const { reads, creates, updates, deletes, hasItem } = endpointsOf(table)
  return table.client && (reads || creates || (hasItem && (updates || deletes)))
}

/** `client/core.ts` */
export function clientCoreView(model: Model): object {
  const { authentication } = model
  const { header: apiKeyHeader } = authentication?.apiKey ?? {}
  const [tenantHeader, ...others] = tenantHeaders(model)
  const hasToken = Boolean(authentication?.jwt ?? authentication?.oauth2 ?? authentication?.custom)
  const tenant = others.length === 0 ? tenantHeader : undefined
  const settings = [
    ...(hasToken ? ['token'] : []),
    ...(apiKeyHeader === undefined ? [] : ['apiKey']),
    ...(tenant === undefined ? [] : ['tenant']),
  ]
  return {
    hasToken,
    apiKeyHeader,
    apiKeyName: objectKey(apiKeyHeader ?? ''),
    tenantHeader: tenant,
    tenantName: objectKey(tenant ?? ''),
    options: settings.map((name) => `, ${name}`).join(''),
  }
}

/** `client/index.ts` */
export function clientIndexView({ tables }: Model): object {
  const shown = tables.filter(hasClient)
  const imports = new Imports().add('./core.js', 'Api', 'type ClientOptions')
  for (const { name, names } of shown) {
    imports.add(`./tables/${name}.js`, `${names.Many}Client`)
  }
  return {
    imports: imports.lines(),
    first: shown[0]?.names.many ?? '',
    tables: shown.map(({ names }) => names),
  }
}

/** `client/tables/products.ts` */
export function tableClientView(table: Table): object {
  const { reads, creates, updates, deletes, hasItem, path } = endpointsOf(table)
  const key = keyOf(table)
  return {
    name: table.name,
    api: "import * as api from '../core.js'",
    ...table.names,
    path,
    ...key,
    description: docComment(table.description),
    answer: table.columns.filter(({ hidden }) => !hidden).map(answerView),
    hasList: reads,
    hasGet: reads && hasItem,
    ...(reads && listView(table)),
    hasCreate: creates,
    create: creates ? createView(table) : [],
    hasUpdate: updates && hasItem,
    ...updateView(table, creates),
    updates: hasItem
      ? updatesOf(table).map((update) => ({ ...table.names, ...key, ...update }))
      : [],
    hasDelete: deletes && hasItem,
  }
}

function answerView(column: Column) {
  return {
    name: `${column.name}${column.readRoles ? '?' : ''}`,
    type: shownType(column),
    description: docComment(column.description, '  '),
  }
}

function listView(table: Table) {
  const { names, filters, sorts, pagination } = table
  return {
    hasFilters: filters.length > 0,
    filters: filters.map((column) => ({
      name: column.name,
      type: filterKinds(column, filterType(column, names.model)),
    })),
    sortable: unionOf(sorts),
    listQuery: [
      filters.length > 0 ? 'Filterable' : 'unknown',
      'Sortable',
      ...(pagination.enabled ? [] : ["'page'"]),
    ].join(', '),
  }
}

/** The names of columns after `type Sortable =`, on as many lines as Prettier gives them. */
function unionOf(columns: Column[]): string {
  if (columns.length === 0) return ' never'
  const names = columns.map(({ name }) => stringLiteral(name))
  const line = names.join(' | ')
  if (line.length <= printWidth - 'type Sortable = '.length) return ` ${line}`
  if (line.length <= printWidth - 2) return `\n  ${line}`
  return names.map((name) => `\n  | ${name}`).join('')
}

function createView(table: Table) {
  return writableColumns(table).map((column) => ({
    name: `${column.name}${isOptional(column) ? '?' : ''}`,
    type: sentType(column, table),
    description: column.hidden ? docComment(column.description, '  ') : '',
  }))
}

/** What an update takes: most of what a new row does, if there are new rows. */
function updateView(table: Table, creates: boolean) {
  const isFixed = ({ writeOnce, primaryKey }: Column) => writeOnce || primaryKey
  const [all, fixed] = [writableColumns(table), writableColumns(table).filter(isFixed)]
  const update = all.filter((column) => !isFixed(column))
  const names = fixed.map(({ name }) => stringLiteral(name)).join(' | ')
  const create = `${table.names.model}Create`
  const part = names === '' ? `Partial<${create}>` : `Partial<Omit<${create}, ${names}>>`
  return {
    changes: update.length === 0 ? 'Record<string, never>' : creates ? part : '',
    update: update.map((column) => ({ name: `${column.name}?`, type: sentType(column, table) })),
  }
}

/** `PATCH`, and `PUT` where others may use it. */
function updatesOf(table: Table) {
  const methods = updateHandlers(table).map(({ methods }) => methods.at(-1) ?? 'PATCH')
  return methods.reverse().map((method, at) => ({ method, name: at === 0 ? 'update' : 'put' }))
}

function keyOf({ primaryKey, names }: Table) {
  const others = ['options', 'changes']
  const isTaken = (name: string) => isReservedVariable(name) || others.includes(name)
  const keys = primaryKey.map((column) => ({
    name: isTaken(column.name) ? `${column.name}_value` : column.name,
    type: inputType(column, names.model),
  }))
  return {
    key: keys.map(({ name, type }) => `${name}: ${type}`).join(', '),
    keyArgs: keys.map(({ name }) => name).join(', '),
  }
}

/** The type in an answer. */
function shownType(column: Column): string {
  const type = valueType(column)
  const { includesNull } = types[column.type].answer
  return column.nullable && !includesNull ? `${type} | null` : type
}

function valueType(column: Column): string {
  const { client, answer, element } = types[column.type]
  if (column.enumName !== undefined)
    return element ? `(${enumType(column)} | null)[]` : enumType(column)
  return client?.answer?.(typed(column)) ?? answer.type(typed(column)).text
}

function enumType({ values }: Column): string {
  return values.map(stringLiteral).join(' | ')
}

/** What a column is compared with. */
function filterType(column: Column, model: string): string {
  const { element, client } = types[column.type]
  if (element && column.enumName !== undefined) return enumType(column)
  return client?.element?.(typed(column)) ?? inputType(column, model)
}

/** The type in a request; an enum is that of the answer, so that its values are listed once. */
function inputType(column: Column, model: string): string {
  const { element } = types[column.type]
  if (element && column.enumName !== undefined) return `readonly ${arrayOf(enumType(column))}`
  if (column.enumName !== undefined && !column.hidden) return `${model}['${column.name}']`
  return types[column.type].client?.input?.(typed(column)) ?? valueType(column)
}

function sentType(column: Column, { names }: Table): string {
  const type = inputType(column, names.model)
  const { includesNull } = types[column.type].answer
  const hasNull = includesNull ?? type.startsWith(`${names.model}[`)
  return column.nullable && !hasNull ? `${type} | null` : type
}
