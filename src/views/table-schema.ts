import { hasReaders, hasWriters } from '../model/column-roles.js'
import type { Column, Table } from '../model/model.js'
import { isOptional, writableColumns } from '../model/writable.js'
import type { Import } from '../types/parts/code.js'
import {
  answerType,
  answerValue,
  bodyParser,
  bodyType,
  defaultByApi,
  filterOf,
} from './column-code.js'
import { endpointsOf, type Endpoints } from './endpoints.js'
import { Imports } from './imports.js'
import { objectBlock } from './object-block.js'
import { docComment, stringLiteral } from './quote.js'
import { rowKey } from './row-key.js'
import { writerType } from './table-guards.js'
import {
  columnsOfHook,
  fixedColumns,
  hasFixed,
  hookColumns,
  hooksType,
  readOnlyColumns,
} from './write-rules.js'

/** `products.schema.ts`: the schemas of requests and the types of answers. */
export function tableSchemaView(table: Table): object {
  const endpoints = endpointsOf(table)
  const { creates, updates, deletes, reads } = endpoints
  const answer = answerView(table)
  const list = listView(table)
  const body = bodyView(table)
  return {
    name: table.name,
    ...table.names,
    description: docComment(table.description),
    imports: importsOf(table, endpoints, { answer, list, body }),
    answer: answer.columns,
    rowType: rowType(table),
    hasItem: endpoints.hasItem && (reads || updates || deletes),
    key: rowKey(table).columns,
    hasList: reads,
    ...list.view,
    ...body.view,
    hasBody: creates || updates,
    hasCreate: creates,
    hasUpdate: updates,
    hasDefaults: creates && body.view.hasDefaults,
    hasInsert: creates && body.view.hasReadOnly,
    hasChanges: updates && body.view.hasReadOnly,
    hasFixed: hasFixed(table),
    hasReaders: hasReaders(table),
    answerType: answerTypeOf(table),
    parser: hasReaders(table) ? 'readersParser' : 'queryParser',
    readers: hasReaders(table) ? `${table.names.many}Readers, ` : '',
    ...bodyTypes(table),
    hooks: hooksType(table, endpoints),
    needsHook: creates && columnsOfHook(table).length > 0,
  }
}

function visibleColumns({ columns }: Table): Column[] {
  return columns.filter(({ hidden }) => !hidden)
}

function answerView(table: Table) {
  const columns = visibleColumns(table).map((column) => ({
    column,
    type: answerType(column),
    value: answerValue(column),
  }))
  return {
    columns: columns.map(({ column, type, value }) => ({
      name: column.name,
      type: type.text,
      value: value.text,
      description: docComment(column.description, '  '),
    })),
    imports: columns.flatMap(({ type, value }) => [...type.imports, ...value.imports]),
  }
}

/** `Readable<Product, 'cost'>` */
function answerTypeOf({ names, columns }: Table): string {
  const restricted = columns.filter(({ readRoles }) => readRoles).map(quoted)
  return `Readable<${names.model}, ${restricted.join(' | ')}>`
}

/** How bodies are declared: those of tables with `write_roles` are parsed for a caller. */
function bodyTypes(table: Table) {
  const { one, many, model } = table.names
  const declare = (kind: string, schema: string) =>
    hasWriters(table)
      ? `${one}${kind} = writable<${model}${kind}>(${many}Writers, ${schema})`
      : `${one}${kind}: z.ZodType<${model}${kind}> = ${schema}`
  const refused = readOnlyColumns(table).map(quoted).join(', ')
  const refusing = refused === '' ? '' : `, [${refused}]`
  const fixed = hasFixed(table) ? `, ${many}Fixed` : ''
  return {
    createBody: declare('Create', `values.createBody(required, optional${refusing})`),
    updateBody: declare('Update', `values.updateBody({ ...required, ...optional }${fixed})`),
  }
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
  const codes = filters.map((column) => ({ name: column.name, ...filterOf(column) }))
  const view = {
    filters: objectBlock(
      codes.map(({ name, text }) => ({ name, value: text })),
      '  ',
    ),
    sorts: names(sorts.map(({ name }) => name)),
    nullsLast: names(nullsLast.map(({ name }) => name)),
    hasNullsLast: nullsLast.length > 0,
    ignored: names(ignoredParameters),
    defaultSort: names(
      defaultSort.map(({ column, descending }) => (descending ? `-${column}` : column)),
    ),
    primaryKey: names(
      primaryKey.length > 0
        ? primaryKey.map(({ name }) => name)
        : defaultSort.map(({ column }) => column),
    ),
    pages: enabled
      ? `size: ${defaultPageSize}, maxSize: ${maxPageSize}`
      : `only: ${maxPageSize * 10}`,
  }
  return { view, imports: codes.flatMap(({ imports }) => imports) }
}

function bodyView(table: Table) {
  const { columns, primaryKey } = table
  const codes = writableColumns(table).map((column) => ({
    column,
    type: bodyType(column),
    ...bodyParser(column, primaryKey.includes(column)),
  }))
  const block = (isChosen: (column: Column) => boolean) =>
    objectBlock(
      codes
        .filter(({ column }) => isChosen(column))
        .map(({ column, text }) => ({ name: column.name, value: text })),
    )
  const defaults = columns.flatMap((column) => {
    const value = defaultByApi(column)
    return value === undefined ? [] : [{ name: column.name, value }]
  })
  const view = {
    bodyColumns: codes.map(({ column, type }) => ({
      name: column.name,
      optional: isOptional(column) ? '?' : '',
      type: type.text,
    })),
    required: block((column) => !isOptional(column)),
    optional: block(isOptional),
    readOnlyType: hookColumns(table).map(quoted).join(' | '),
    hasReadOnly: hookColumns(table).length > 0,
    fixed: fixedColumns(table).map(quoted).join(', '),
    defaults: objectBlock(defaults),
    hasDefaults: defaults.length > 0,
  }
  return { view, imports: codes.flatMap(({ type, imports }) => [...type.imports, ...imports]) }
}

function quoted({ name }: Column): string {
  return stringLiteral(name)
}

interface Parts {
  answer: { imports: Import[] }
  list: { imports: Import[] }
  body: { imports: Import[] }
}

function importsOf(table: Table, endpoints: Endpoints, { answer, list, body }: Parts): string[] {
  const { reads, creates, updates, deletes } = endpoints
  const { model } = table.names
  const key = rowKey(table).imports
  const hasItem = endpoints.hasItem && (reads || updates || deletes)
  const imports = new Imports()
    .add('../prisma/client.js', `type ${model} as ${model}Row`)
    .add('../shared/hooks.js', 'type WriteHooks')
    .use(answer.imports)
    .use(key.params)
  const writer = writerType(table)
  if (writer !== undefined) imports.add('../shared/auth/principal.js', `type ${writer}`)
  if (hasItem) imports.add('zod', 'z').use(key.columns)
  if (creates || updates) {
    imports.add('zod', 'z').add('../shared/values.js', '* as values').use(body.imports)
    if (hookColumns(table).length > 0) imports.add('../prisma/client.js', 'type Prisma')
  }
  if (reads) {
    imports.add('../prisma/client.js', 'type Prisma').use(list.imports)
    if (!hasReaders(table)) imports.add('../shared/query.js', 'queryParser')
  }
  return imports.use(ruleImports(table, endpoints)).lines()
}

function ruleImports(table: Table, { reads, creates, updates }: Endpoints): Import[] {
  const own = (name: string) => ({ from: `./${table.name}.columns.js`, name })
  const shared = (name: string) => ({ from: '../shared/auth/columns.js', name })
  const { many } = table.names
  return [
    ...(hasReaders(table) ? [shared('type Readable')] : []),
    ...(hasReaders(table) && reads ? [shared('readersParser'), own(`${many}Readers`)] : []),
    ...(hasWriters(table) && (creates || updates)
      ? [shared('writable'), own(`${many}Writers`)]
      : []),
  ]
}
