import { hasReaders, hasWriters } from '../model/column-roles.js'
import type { HttpMethod, Table } from '../model/model.js'
import { urlValue } from './column-code.js'
import { endpointsOf, type Endpoints } from './endpoints.js'
import { isFast } from './fast-path.js'
import { Imports } from './imports.js'
import { stringLiteral } from './quote.js'
import { limitOf, tableLimits } from './requests.js'
import { rowKey } from './row-key.js'
import { repeatedColumns, takesRepeats } from './table-columns.js'
import { callerArgument, guardImports, guardLines, updateHandlers } from './table-guards.js'
import { fastReads } from './table-reads.js'
import { hasFixed } from './write-rules.js'

/** `products.routes.ts`: parse, call, respond. */
export function tableRoutesView(table: Table): object {
  const endpoints = endpointsOf(table)
  const { reads, creates, deletes, hasItem } = endpoints
  const view = {
    ...table.names,
    ...rowKey(table),
    name: table.name,
    location: locationOf(table, endpoints),
    takesRepeats: takesRepeats(table),
    repeated: repeatedColumns(table),
    reader: hasReaders(table) ? ', caller' : '',
    writer: hasWriters(table) ? ', caller' : '',
    audits: table.audit,
    written: `req, ${table.guards ? 'caller, ' : ''}${stringLiteral(table.name)}`,
    createdKey: table.primaryKey.map(({ name }) => `row.${name}`).join(', '),
  }
  const handlers = [
    ...(reads ? [handlerOf(table, 'list', 'GET')] : []),
    ...(reads && hasItem ? [handlerOf(table, 'get', 'GET')] : []),
    ...(creates ? [handlerOf(table, 'create', 'POST')] : []),
    ...updateHandlers(table).map(({ handler, methods: [method = 'PUT'] }) => {
      return { ...handlerOf(table, 'update', method), handler }
    }),
    ...(deletes ? [handlerOf(table, 'delete', 'DELETE')] : []),
  ]
  return {
    name: table.name,
    many: table.names.many,
    imports: importsOf(table, endpoints, handlers.length > 0),
    handlers: handlers.map(({ partial, ...own }) => ({ partial, view: { ...view, ...own } })),
    limits: tableLimits(table),
    fastReads: fastReads(table),
    isFast: isFast(table),
    paths: pathsOf(table, endpoints),
  }
}

function handlerOf(table: Table, name: string, method: HttpMethod) {
  return {
    partial: `routes/${name}`,
    handler: name,
    guards: guardLines(table, method),
    caller: callerArgument(table, method),
    writeArgs: table.audit
      ? `${callerArgument(table, method) || ', {}'}, written`
      : callerArgument(table, method),
  }
}

/** Each path with its handlers and the methods that it allows. */
function pathsOf(table: Table, { reads, creates, deletes, hasItem }: Endpoints): object[] {
  const list = [...(reads ? [['get', 'list']] : []), ...(creates ? [['post', 'create']] : [])]
  const item = [
    ...(reads ? [['get', 'get']] : []),
    ...updateHandlers(table).flatMap(({ handler, methods }) =>
      methods.map((method) => [method.toLowerCase(), handler]),
    ),
    ...(deletes ? [['delete', 'remove']] : []),
  ]
  return [
    pathView('/', list, table),
    ...(hasItem ? [pathView(rowKey(table).route, item, table)] : []),
  ]
}

function pathView(path: string, handlers: string[][], table: Table): object {
  const { many } = table.names
  const allowed = handlers.flatMap(([method = '']) => (method === 'get' ? ['get', 'head'] : method))
  return {
    many,
    path,
    routes: handlers.map(([method = '', handler]) => {
      return { many, path, method, handler, limit: limitOf(table, method.toUpperCase()) }
    }),
    allowed: allowed.map((method) => `'${method.toUpperCase()}'`).join(', '),
  }
}

/** The new row's path. */
function locationOf({ primaryKey }: Table, { path }: Endpoints): string {
  const parts = primaryKey.map((column) => `\${${urlValue(column, `created.${column.name}`)}}`)
  return [path, ...parts].join('/')
}

function importsOf(table: Table, endpoints: Endpoints, hasHandlers: boolean): string[] {
  const { reads, creates, updates, deletes, hasItem } = endpoints
  const { model, many, Many, one } = table.names
  const imports = new Imports()
    .add('express', 'Router', ...(hasHandlers ? ['type RequestHandler'] : []))
    .add(`../../custom/${table.name}.js`, `${many}Routes`)
    .add('../shared/http.js', 'methodNotAllowed')
    .use(guardImports(table, table.methods))
    .add('../shared/rate-limits.js', ...(tableLimits(table) ? ['limitRate'] : []))
  if (isFast(table)) imports.add('../shared/fast-path.js', 'type TableReads')
  if (table.audit && endpoints.writes) imports.add('../shared/audit.js', 'audit')
  const repository = `./${table.name}.repository.js`
  const schema = `./${table.name}.schema.js`
  if (reads) {
    imports.add('../shared/http.js', 'queryOf', 'sendBody')
    imports.add(repository, `list${Many}`).add(schema, `parse${Many}Query`)
  }
  if (reads && hasItem) {
    imports.add(repository, `get${model}`).add(schema, `${many}Ignored`)
    imports.add('../shared/parameters.js', 'refuseParameters')
  }
  if (creates) {
    imports.add('../shared/http.js', 'sendRow')
    imports.add(repository, `create${model}`).add(schema, `${one}Create`)
    if (table.audit) imports.add(schema, `type ${model}`)
  }
  if (updates) {
    imports.add('../shared/http.js', 'sendRow', 'withoutKey')
    imports.add(repository, `update${model}`).add(schema, `${one}Update`)
  }
  if (takesRepeats(table)) {
    imports.add('../shared/api-error.js', 'found')
    imports.add('../shared/repeats.js', 'withoutRepeats')
    imports.add(repository, `find${model}`)
    if (hasFixed(table)) imports.add(schema, `${many}Fixed`)
    if (hasWriters(table)) {
      imports.add('../shared/auth/columns.js', 'forbidden')
      imports.add(`./${table.name}.columns.js`, `${many}Writers`)
    }
  }
  if (deletes) {
    imports.add('../shared/http.js', 'sendNothing')
    imports.add(repository, `delete${model}`)
  }
  if (hasItem && (reads || updates || deletes)) imports.add(schema, `${one}Params`)
  return imports.lines()
}
