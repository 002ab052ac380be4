import { hasReaders } from '../model/column-roles.js'
import { databases, quotedTable } from '../databases/databases.js'
import type { Column, Index, Model, Provider, Table } from '../model/model.js'
import { storesOf } from '../model/stores.js'
import { types } from '../types/types.js'
import { hasCachePage } from './cache-page.js'
import { describesItself } from './docs.js'
import { directly, hasFastPath, isFast } from './fast-path.js'
import { Imports } from './imports.js'
import { listsView } from './lists.js'
import { hasClientTexts } from './moments.js'
import { objectBlock, objectLine } from './object-block.js'
import { commands } from './package-managers.js'
import { oncePerTable } from './once-per-table.js'
import { stringLiteral } from './quote.js'
import { pageLines, requestLines } from './requests.js'
import { hasWarm, isCached } from './table-cache.js'
import { readsByTable } from './table-reads.js'

/** Views of the generated files that all tables share. */

export function indexView(model: Model): object {
  const { tables } = model
  const imports = new Imports()
    .add('express', 'type Express', 'type RequestHandler')
    .add('./shared/body.js', 'jsonBody')
  if (hasFastPath(model)) {
    imports.add('./shared/direct.js', 'direct').add('./shared/fast-path.js', 'serveFast')
  }
  for (const { name, names } of tables) {
    imports.add(`./${name}/${name}.routes.js`, `${names.many}Router`)
  }
  for (const { name, names } of tables.filter(isFast)) {
    imports.add(`./${name}/${name}.routes.js`, `${names.many}Reads`)
  }
  const settings = requestLines(model, imports)
  const pages = pageLines(model, imports)
  return {
    settings,
    pages,
    jsonBody: directly(model, 'jsonBody', '/api'),
    hasFastPath: hasFastPath(model),
    reads: readsByTable(tables),
    imports: imports.lines(),
    tables: objectBlock(
      tables.map(({ name, names }) => ({ name: name.toLowerCase(), value: `${names.many}Router` })),
    ),
  }
}

export function warmView(model: Model): object {
  const warm = model.tables.filter(hasWarm)
  const imports = new Imports()
    .add('./shared/cache/connection.js', 'store')
    .add('./shared/database-problems.js', 'reportProblem')
    .add('./shared/log.js', 'log')
  for (const table of warm) {
    const { name, names } = table
    if (!isOpen(table)) imports.add('./shared/auth/principal.js', 'system')
    imports.add(`./${name}/${name}.cache.js`, `${names.many}Warm`)
    imports.add(`./${name}/${name}.repository.js`, `list${names.Many}`)
    imports.add(`./${name}/${name}.schema.js`, `parse${names.Many}Query`)
  }
  const hasStores = storesOf(model).length > 1
  const isBack = hasStores ? 'isTableBackWithin(table, 5000)' : 'isBackWithin(5000)'
  return { imports: imports.lines(), tables: warm.map(warmTable), isBack: `store.${isBack}` }
}

function warmTable(table: Table): object {
  const { name, names } = table
  const reader = hasReaders(table) ? ', {}' : ''
  return { name, ...names, reader, caller: isOpen(table) ? '' : ", system('warm')" }
}

function isOpen({ guards }: Table): boolean {
  return guards === undefined || guards.GET === 'public'
}

/** The table's name in the database, quoted with its schema if it has one. */
export function placeOf(table: Table, provider: Provider): string {
  return table.schema === undefined ? table.databaseName : quotedTable(table, provider)
}

/** The view of `cache/origin.ts`. */
export function originView(model: Model): object {
  return { hasDatabaseNames: hasOtherNames(model) }
}

/** Whether the database has a cached table under another name than the spec. */
export function hasOtherNames({ tables, provider }: Model): boolean {
  return tables.filter(isCached).some((table) => placeOf(table, provider) !== table.name)
}

export function prismaView({ tables }: Model): object {
  const omit = tables.map(({ names, columns }) => {
    const hidden = columns.filter((column) => column.hidden).map(({ name }) => `${name}: true`)
    return { model: names.delegate, columns: hidden.length > 0 ? `{ ${hidden.join(', ')} }` : '{}' }
  })
  const isHiding = omit.some(({ columns }) => columns !== '{}')
  return {
    omit: isHiding && omit.filter(({ model, columns }) => columns !== '{}' || isInherited(model)),
    readsTexts: hasClientTexts({ tables }),
    ...listsView({ tables }),
  }
}

/** To TypeScript every object has such a member; the model needs one of its own beside others. */
function isInherited(model: string): boolean {
  return model in Object.prototype
}

export function overviewView(model: Model): object {
  const { api, tables } = model
  const imports = new Imports()
  const paths = ['api.health', 'api.metrics']
  if (hasCachePage(model)) {
    imports.add('./cache-page/routes.js', 'hasCachePage')
    paths.unshift("...(hasCachePage() ? ['/cache'] : [])")
  }
  if (describesItself(model)) {
    imports.add('./docs.js', 'hasDocs')
    paths.unshift("...(hasDocs() ? ['/docs'] : [])", 'api.openapi')
  }
  return {
    imports: imports.lines(),
    paths: paths.join(', '),
    describesItself: describesItself(model),
    title: stringLiteral(api.title),
    version: stringLiteral(api.version),
    description: stringLiteral(api.description),
    methods: objectBlock(
      tables.map(({ name, methods }) => ({ name, value: `[${list(methods)}]` })),
    ),
  }
}

export function constraintsView(model: Model): object {
  const { tables } = model
  return { tables: tables.map(constraintView), ...shapesOfErrors(model) }
}

/** What the API's errors have to translate. */
export function shapesOfErrors(model: Model): object {
  const hasCompositeKeys = model.tables.some(({ foreignKeys }) =>
    foreignKeys.some(({ columns }) => columns.length > 1),
  )
  const { exec } = commands[model.packageManager.name]
  return { exec, hasDatabaseNames: hasDatabaseNames(model), hasCompositeKeys }
}

/** Whether the database has other names for anything that errors are about. */
export function hasDatabaseNames({ tables }: Model): boolean {
  return tables.some((table) => databaseNames(table) !== '')
}

/** `{ table: 'Film', columns: { id: 'Film Id' } }`; empty where the database has the same names. */
function databaseNames({ name, databaseName, columns }: Table): string {
  const others = columns.filter((column) => column.databaseName !== column.name)
  if (databaseName === name && others.length === 0) return ''
  const names = others.map((column) => {
    return { name: column.name, value: stringLiteral(column.databaseName) }
  })
  return objectLine([
    { name: 'table', value: stringLiteral(databaseName) },
    { name: 'columns', value: objectLine(names) },
  ])
}

const constraintView = oncePerTable((table: Table): object => {
  return {
    model: table.names.model,
    table: stringLiteral(table.name),
    columns: list(table.columns.filter(isLogged).map(({ name }) => name)),
    primaryKey: list(table.primaryKey.map(({ name }) => name)),
    uniques: objectBlock(
      [
        ...namedPrimaryKey(table),
        ...table.uniques,
        ...table.sqlIndexes.filter(({ isUnique, columns }) => isUnique && columns.length > 0),
      ].map(({ name, columns }) => {
        return { name, value: `[${list(columns)}]` }
      }),
      '    ',
    ),
    foreignKeys: objectBlock(
      table.foreignKeys.map(({ constraint, columns }) => ({
        name: constraint,
        value: columns.length === 1 ? list(columns) : `[${list(columns)}]`,
      })),
      '    ',
    ),
    restrictedBy: list(
      table.referencedBy
        .filter(({ onDelete }) => onDelete === 'restrict' || onDelete === 'no_action')
        .flatMap((key) => key.columns.map((column) => `${key.table}.${column}`)),
    ),
    databaseNames: databaseNames(table),
  }
})

/** Filters by it may appear in the log. */
function isLogged({ hidden, readRoles }: Column): boolean {
  return !hidden && !readRoles
}

/** Errors name a primary key by its constraint; `PRIMARY` and `products_pkey` are known without. */
function namedPrimaryKey({ name, primaryKey, primaryKeyName }: Table): Index[] {
  if (primaryKeyName === 'PRIMARY' || primaryKeyName === `${name}_pkey`) return []
  return [{ name: primaryKeyName, columns: primaryKey.map((column) => column.name) }]
}

export function likeView({ provider }: Model): object {
  return { ignoresCase: databases[provider].likeMindsCase }
}

export function valuesView({ provider }: Model): object {
  return { keptDigits: databases[provider].decimalDigits }
}

/** For each type of the spec, the SQL types in which no two spellings of a value are equal. */
export function exactTypesView({ provider, tables }: Model): object {
  const all = Object.entries(types).map(([name, { on, key }]) => {
    return { name, exactTypes: on[provider].exactTypes, isSpelledOnce: key?.isSpelledOnce }
  })
  const named = all.flatMap(({ name, exactTypes }) => {
    return exactTypes === 'any' || exactTypes.length === 0 ? [] : [{ name, exactTypes }]
  })
  const namesOf = (isChosen: (type: (typeof all)[number]) => unknown) =>
    all.filter(isChosen).map(({ name }) => name)
  const inexact = namesOf(({ exactTypes }) => exactTypes.length === 0)
  const spelledOnce = namesOf(({ isSpelledOnce }) => isSpelledOnce)
  return {
    textTypes: list(named.map(({ name }) => name)),
    textNames: [...new Set(named.flatMap(({ exactTypes }) => exactTypes))].join('|'),
    isNotInexact: inexact.map((name) => `specType !== '${name}'`).join(' && '),
    hasSchemas: tables.some(({ schema }) => schema !== undefined),
    exactTypes: objectBlock(
      named.map(({ name, exactTypes }) => ({ name, value: `[${list(exactTypes)}]` })),
    ),
    isSpelledOnce: spelledOnce.map((name) => `specType === '${name}'`).join(' || '),
  }
}

function list(names: readonly string[]): string {
  return names.map(stringLiteral).join(', ')
}
