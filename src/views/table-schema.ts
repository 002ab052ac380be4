import type { Column, Table } from '../model/model.js'
import { answerType, answerValue, bodyParser, enumNames, filterOf } from './column-text.js'
import { endpointsOf, type Endpoints } from './endpoints.js'
import { Imports } from './imports.js'
import { objectBlock } from './object-block.js'
import { docComment, jsonLiteral, stringLiteral } from './quote.js'
import { rowKey } from './row-key.js'

/** `products.schema.ts`: what requests may say and what answers look like. */
export function tableSchemaView(table: Table): object {
  const endpoints = endpointsOf(table)
  const { creates, updates, deletes, reads } = endpoints
  const body = bodyView(table)
  return {
    name: table.name,
    ...table.names,
    description: docComment(table.description),
    imports: importsOf(table, endpoints, body),
    answer: visibleColumns(table).map((column) => ({
      name: column.name,
      type: answerType(column),
      value: answerValue(column),
      description: docComment(column.description, '  '),
    })),
    rowType: rowType(table),
    hasItem: reads || updates || deletes,
    key: rowKey(table).columns,
    hasList: reads,
    ...listView(table),
    ...body,
    hasBody: creates || updates,
    hasCreate: creates,
    hasUpdate: updates,
    hasDefaults: creates && body.hasDefaults,
    hookTypes: hookTypes(table, endpoints),
  }
}

function visibleColumns({ columns }: Table): Column[] {
  return columns.filter(({ hidden }) => !hidden)
}

function rowType({ names, columns }: Table): string {
  const hidden = columns.filter((column) => column.hidden)
  if (hidden.length === 0) return `${names.model}Row`
  return `Omit<${names.model}Row, ${hidden.map(({ name }) => `'${name}'`).join(' | ')}>`
}

function listView(table: Table) {
  const { filters, sorts, nullsLast, defaultSort, primaryKey, ignoredParameters } = table
  const { enabled, defaultPageSize, maxPageSize } = table.pagination
  const names = (list: string[]) => list.map(stringLiteral).join(', ')
  return {
    filters: objectBlock(
      filters.map((column) => ({ name: column.name, value: filterOf(column) })),
      '  ',
    ),
    sorts: names(sorts.map(({ name }) => name)),
    nullsLast: names(nullsLast.map(({ name }) => name)),
    hasNullsLast: nullsLast.length > 0,
    ignored: names(ignoredParameters),
    defaultSort: names(
      defaultSort.map(({ column, descending }) => (descending ? `-${column}` : column)),
    ),
    primaryKey: names(primaryKey.map(({ name }) => name)),
    pages: enabled
      ? `size: ${defaultPageSize}, maxSize: ${maxPageSize}`
      : `only: ${maxPageSize * 10}`,
  }
}

function bodyView({ columns, primaryKey }: Table) {
  const writable = columns.filter((column) => !isSetByServer(column))
  const describe = (column: Column) => ({
    name: column.name,
    value: bodyParser(column, primaryKey.includes(column)),
  })
  const defaults = columns.flatMap((column) => {
    const value = defaultByApi(column)
    return value === undefined ? [] : [{ name: column.name, value }]
  })
  const updated = columns.filter(({ updatedAt }) => updatedAt).map(({ name }) => `'${name}'`)
  return {
    required: objectBlock(writable.filter((column) => !isOptional(column)).map(describe)),
    optional: objectBlock(writable.filter(isOptional).map(describe)),
    setByServer: updated.length > 0 ? `, [${updated.join(', ')}]` : '',
    defaults: objectBlock(defaults),
    hasDefaults: defaults.length > 0,
  }
}

function isSetByServer(column: Column): boolean {
  return column.updatedAt || column.default?.kind === 'autoincrement'
}

function isOptional(column: Column): boolean {
  return column.nullable || column.default !== undefined
}

/** A default that the database doesn't hold, as an expression. */
export function defaultByApi(column: Column): string | undefined {
  if (!column.defaultByApi || column.default?.kind !== 'literal') return undefined
  const { value } = column.default
  if (column.type !== 'bytes' || typeof value !== 'string') return jsonLiteral(value)
  return `Uint8Array.from(Buffer.from(${stringLiteral(value)}, 'base64'))`
}

/** The arguments of `WriteHooks`. */
function hookTypes(table: Table, { creates, updates }: Endpoints): string {
  const { model } = table.names
  return [
    `[${rowKey(table).params}]`,
    model,
    creates ? `${model}Create` : 'never',
    updates ? `${model}Update` : 'never',
  ].join(', ')
}

function importsOf(
  table: Table,
  endpoints: Endpoints,
  { required, optional }: ReturnType<typeof bodyView>,
): string[] {
  const { reads, creates, updates, deletes } = endpoints
  const { model } = table.names
  const hasBody = creates || updates
  const texts = [
    ...visibleColumns(table).flatMap((column) => [answerType(column), answerValue(column)]),
    ...rowKey(table).columns.map(({ parser }) => parser),
    ...(hasBody ? [required, optional] : []),
  ]
  const usesValues = texts.some((text) => text.includes('values.'))
  const usesPrisma = reads || hookTypes(table, endpoints).includes('Prisma.')
  const imports = new Imports().add('../prisma/client.js', `type ${model} as ${model}Row`)
  if (reads || updates || deletes || hasBody) imports.add('zod', 'z')
  if (usesPrisma) imports.add('../prisma/client.js', 'type Prisma')
  imports.add('../prisma/client.js', ...enumImports(table, hasBody))
  if (reads && table.filters.length > 0) imports.add('../shared/filters.js', '* as filters')
  imports.add('../shared/hooks.js', 'type WriteHooks')
  if (reads) imports.add('../shared/query.js', 'listQuery')
  if (usesValues || hasBody) imports.add('../shared/values.js', '* as values')
  return imports.lines()
}

/** An enum is a value where requests are checked against it, else a type. */
function enumImports(table: Table, hasBody: boolean): string[] {
  const checked = enumNames([
    ...(hasBody ? table.columns.filter((column) => !isSetByServer(column)) : []),
    ...(table.methods.includes('GET') ? table.filters : []),
    ...table.primaryKey,
  ])
  const answered = enumNames(visibleColumns(table)).filter((name) => !checked.includes(name))
  return [...checked, ...answered.map((name) => `type ${name}`)]
}
