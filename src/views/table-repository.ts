import { hasReaders } from '../model/column-roles.js'
import type { HttpMethod, Table } from '../model/model.js'
import { defaultByApi } from './column-code.js'
import { endpointsOf, type Endpoints } from './endpoints.js'
import { Imports } from './imports.js'
import { currentMoment, isClientText } from './moments.js'
import { stringLiteral } from './quote.js'
import { rowKey } from './row-key.js'
import { contextImports, contextParameter } from './table-guards.js'
import { rekeyedColumns, staleWrites, type StaleWrite } from './table-cache.js'
import { answerName, readerImports, readerViews, takesRepeats } from './table-columns.js'
import { referenceLines, rowRuleImports, rowRuleViews } from './table-rows.js'
import { columnsOfHook, createType, updateType } from './write-rules.js'

/** `products.repository.ts`: one function per endpoint, and reads for the user's own code. */
export function tableRepositoryView(table: Table): object {
  const endpoints = endpointsOf(table)
  const writes = staleWrites(table)
  const view = {
    name: table.name,
    ...table.names,
    ...rowKey(table),
    path: endpoints.path,
    itemPath: endpoints.itemPath,
    updateMethods: updateMethods(endpoints),
    ...statements(table, writes),
    ...hookedWrites(table),
    writtenParam: table.audit ? `, written?: (row: ${table.names.model}) => void` : '',
    toldParam: table.audit ? ', written?: () => void' : '',
    ...rowRuleViews(table),
    isRuled: table.rowRules !== undefined,
    ...readerViews(table),
    andReads: hasReaders(table) ? ', reads' : '',
    referenceLines: referenceLines(table),
  }
  return {
    name: table.name,
    imports: importsOf(table, endpoints, writes),
    operations: operationsOf(table, endpoints).map(({ name, methods }) => ({
      partial: `repository/${name}`,
      view: { ...view, contextParam: contextParameter(table, methods) },
    })),
  }
}

/** A function, and the methods whose requests call it. */
interface Operation {
  name: string
  methods: HttpMethod[]
}

function operationsOf(table: Table, endpoints: Endpoints): Operation[] {
  const { reads, creates, deletes, hasItem, isListCached, isItemCached, updateMethods } = endpoints
  const gets: HttpMethod[] = reads ? ['GET'] : []
  const itemGets = hasItem ? gets : []
  const all: Operation[] = [
    { name: isListCached ? 'list' : 'list-uncached', methods: gets },
    { name: 'find-page', methods: gets },
    { name: isItemCached ? 'get' : 'get-uncached', methods: itemGets },
    { name: 'find', methods: hasItem ? finders(table, endpoints) : [] },
    { name: 'create', methods: creates ? ['POST'] : [] },
    { name: 'update', methods: updateMethods },
    { name: 'delete', methods: deletes ? ['DELETE'] : [] },
  ]
  return all.filter(({ methods }) => methods.length > 0)
}

/** Methods whose handlers or functions look for a row; `before` hooks run only for one that is seen. */
function finders(table: Table, { reads, deletes, updateMethods }: Endpoints): HttpMethod[] {
  const isRuled = table.rowRules !== undefined
  return [
    ...(reads ? (['GET'] as const) : []),
    ...(takesRepeats(table) || isRuled ? updateMethods : []),
    ...(isRuled && deletes ? (['DELETE'] as const) : []),
  ]
}

/** `PUT` and `PATCH /api/products/:id` */
function updateMethods({ updateMethods: methods, itemPath }: Endpoints): string {
  return methods.length > 1
    ? `\`PUT\` and \`PATCH ${itemPath}\``
    : `\`${methods.join('')} ${itemPath}\``
}

/** Each write as one expression with its invalidation. */
function statements(table: Table, writes: StaleWrite[]) {
  const { delegate } = table.names
  const { where } = rowKey(table)
  const stamps = updateStamps(table)
  const parts = [
    ...stamps,
    ...(hasDefaults(table) ? [`...${table.names.one}Defaults`] : []),
    '...data',
    ...(table.rowRules ? ['...owner'] : []),
  ]
  const create = parts.length > 1 ? `{ data: { ${parts.join(', ')} } }` : '{ data }'
  const changes = [...stamps, '...data', ...(table.rowRules ? ['...own'] : [])]
  const data = changes.length > 1 ? `data: { ${changes.join(', ')} }` : 'data'
  const update = reported(
    orNotFound(`db.${delegate}.update({ where: ${where}, ${data} })`, table),
    table,
  )
  const remove = reported(orNotFound(`db.${delegate}.delete({ where: ${where} })`, table), table)
  const insert = `db.${delegate}.create(${create})`
  const report = `(row) => written?.(to${table.names.model}(row))`
  const rekeying = writes.some(({ name }) => name === 'updateKey')
  return {
    createRow: written(
      'create',
      table.audit ? `telling(${insert}, ${report})` : insert,
      table,
      writes,
    ),
    staleLines: rekeying ? [staleLine(table, writes)] : [],
    updateRow: rekeying
      ? `cache.write(stale, () => ${update})`
      : written('update', update, table, writes),
    deleteRow: written('delete', remove, table, writes),
  }
}

/** What is written, once the hooks have seen it. */
function hookedWrites(table: Table) {
  const isRequired = columnsOfHook(table).length > 0
  const hookContext = table.guards ? '{ ...context, db }' : '{ db }'
  return {
    hookContext,
    createType: createType(table),
    createData: isRequired
      ? `await hooks.beforeCreate(values, ${hookContext})`
      : `(await hooks.beforeCreate?.(values, ${hookContext})) ?? values`,
    updateType: updateType(table),
  }
}

/** Audited writes are told as soon as they are done: what follows may fail. */
function reported(write: string, { audit }: Table): string {
  return audit ? `telling(${write}, () => written?.())` : write
}

/** A write to one row that may be missing. */
function orNotFound(write: string, table: Table): string {
  return `orNotFound(${write}, ${stringLiteral(table.name)}, ${rowKey(table).pathArgs})`
}

function written(name: string, write: string, table: Table, writes: StaleWrite[]): string {
  const stale = writes.find((candidate) => candidate.name === name)
  return stale ? `cache.write(${staleOf(table, stale)}, () => ${write})` : write
}

function staleLine(table: Table, writes: StaleWrite[]): string {
  const of = (name: string) =>
    staleOf(table, writes.find((write) => write.name === name) ?? { name, args: '' })
  const rekeyed = rekeyedColumns(table)
  const isAlways = table.columns.some(({ name, generated }) => generated && rekeyed.includes(name))
  if (isAlways) return `const stale = ${of('updateKey')}`
  const changes = rekeyed.map((column) => `'${column}' in data`)
  return `const stale = ${changes.join(' || ')} ? ${of('updateKey')} : ${of('update')}`
}

function staleOf({ names }: Table, { name, args }: Pick<StaleWrite, 'name' | 'args'>): string {
  const given = name === 'create' ? args.replace('own', 'owner') : args
  return `${names.many}Writes.${name}(${given})`
}

/** `updated_at` of columns that are text to Prisma's client, which sets only its own. */
function updateStamps({ columns }: Table): string[] {
  return columns
    .filter((column) => column.updatedAt && isClientText(column))
    .map((column) => `${column.name}: ${currentMoment(column)}`)
}

function hasDefaults({ columns }: Table): boolean {
  return columns.some((column) => defaultByApi(column) !== undefined)
}

function importsOf(table: Table, endpoints: Endpoints, writes: StaleWrite[]): string[] {
  const { reads, creates, updates, deletes, isListCached, isItemCached } = endpoints
  const { model, many, Many, one } = table.names
  const imports = new Imports().add('../shared/context.js', 'databaseOf')
  for (const { methods } of operationsOf(table, endpoints))
    imports.use(contextImports(table, methods))
  imports.use(rowRuleImports(table, endpoints)).use(readerImports(table))
  const cacheFile = `./${table.name}.cache.js`
  const schemaFile = `./${table.name}.schema.js`
  if (reads || updates || deletes) {
    imports.use(rowKey(table).imports.params).use(rowKey(table).imports.pathArgs)
  }
  if (endpoints.writes) imports.add(`../../custom/${table.name}.js`, `${many}Hooks as hooks`)
  if (reads && endpoints.hasItem) imports.add('../shared/api-error.js', 'found')
  if (reads) {
    imports.add('../shared/cache/index.js', 'cache', 'type CachedBody')
    imports.add('../shared/query.js', 'pageOf', 'type PageOf')
    imports.add(schemaFile, `type ${answerName(table)}`, `type ${Many}Query`, `to${model}`)
  }
  if (isListCached || isItemCached) imports.add(cacheFile, `${many}Keys`, `${many}Ttl`)
  if (writes.length > 0) {
    imports.add('../shared/cache/index.js', 'cache')
    imports.add(cacheFile, `${many}Writes`)
  }
  if (creates || updates) imports.add(schemaFile, `to${model}`, `type ${answerName(table)}`)
  if (creates) imports.add(schemaFile, `type ${createType(table)}`)
  if (updates || deletes) imports.add('../shared/prisma-errors.js', 'orNotFound')
  if (table.rowRules && (updates || deletes)) imports.add('../shared/api-error.js', 'found')
  if (table.audit && endpoints.writes) imports.add('../shared/audit.js', 'telling')
  if ((creates || updates) && updateStamps(table).length > 0) {
    imports.add('../shared/moments.js', '* as moments')
  }
  if (creates && hasDefaults(table)) imports.add(schemaFile, `${one}Defaults`)
  if (updates) imports.add(schemaFile, `type ${updateType(table)}`)
  return imports.lines()
}
