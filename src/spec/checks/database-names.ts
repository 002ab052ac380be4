import { databases } from '../../databases/databases.js'
import { quote, type SpecPath } from '../../diagnostics/path.js'
import { nameOf } from '../column-lists.js'
import { placeOf, type SpecScope, type TableScope } from './scope.js'

/** A name that something has in the database. */
interface DatabaseName {
  name: string
  path: SpecPath
  /** The spec gives it for the database alone; others are names of the API, which are checked as such. */
  isGiven: boolean
  /** The scope in which it must be unique; absent where the database keeps no such name. */
  within: string | undefined
}

/** Checks the names that the spec gives for the database. */
export function checkDatabaseNames(scope: SpecScope): void {
  for (const { table, path } of scope.tables) checkSchema(scope, table.schema, path)
  for (const [name, one] of Object.entries(scope.draft.document.enums ?? {})) {
    if (!Array.isArray(one)) checkSchema(scope, one.schema, ['enums', name])
  }
  const names = scope.tables.flatMap((table) => [
    tableName(table),
    ...columnNames(table),
    ...listNames(table),
    ...foreignKeyNames(table),
  ])
  for (const one of names) {
    if (one.within === undefined) warn(scope, one)
    else checkText(scope, one)
  }
  checkDuplicates(scope, names)
}

/** Only PostgreSQL has schemas in a database. */
function checkSchema(scope: SpecScope, schema: string | undefined, below: SpecPath): void {
  const { provider } = scope
  if (schema === undefined || !provider) return
  const path = [...below, 'schema']
  if (databases[provider].defaultSchema !== undefined) {
    checkText(scope, { name: schema, path, isGiven: true, within: '' })
    return
  }
  const message = `${placeOf(scope, path)} is a schema, which only PostgreSQL has. Remove it.`
  scope.report.add('spec/provider-limit', path, message, 'key')
}

function tableName({ table: { name, table, schema }, path }: TableScope): DatabaseName {
  const isGiven = table !== undefined
  return {
    name: table ?? name,
    path: [...path, isGiven ? 'table' : 'name'],
    isGiven,
    within: `tables of ${schema ?? ''}`,
  }
}

function columnNames({ table, path, columns }: TableScope): DatabaseName[] {
  return [...columns].map(([name, { column }]) => {
    const isGiven = column !== undefined
    const at = [...path, 'columns', name, ...(isGiven ? ['column'] : [])]
    return { name: column ?? name, path: at, isGiven, within: `columns of ${table.name}` }
  })
}

/** Names of keys and indexes. */
function listNames({ spec, table, path }: TableScope): DatabaseName[] {
  const { primaryKey, index } = namedIn(spec)
  const { primary_key, unique = [], indexes = [] } = table
  const lists = [
    { name: nameOf(primary_key), at: ['primary_key'], scope: primaryKey },
    ...unique.map((list, at) => ({ name: nameOf(list), at: ['unique', at], scope: index })),
    ...indexes.map((list, at) => ({ name: nameOf(list), at: ['indexes', at], scope: index })),
  ]
  return lists.flatMap(({ name, at, scope }) => {
    const place = scope === 'table' ? table.name : (table.schema ?? '')
    const within = scope && `indexes of ${scope} ${place}`
    return name === undefined ? [] : { name, path: [...path, ...at, 'name'], isGiven: true, within }
  })
}

function foreignKeyNames({ spec, table, path, columns }: TableScope): DatabaseName[] {
  const { foreignKey: scope } = namedIn(spec)
  const within = scope && (scope === 'table' ? `foreign keys of ${table.name}` : 'foreign keys')
  const keys = [
    ...[...columns].map(([column, { references }]) => {
      return { name: references?.name, at: ['columns', column, 'references'] }
    }),
    ...(table.foreign_keys ?? []).map(({ name }, at) => ({ name, at: ['foreign_keys', at] })),
  ]
  return keys.flatMap(({ name, at }) => {
    return name === undefined ? [] : { name, path: [...path, ...at, 'name'], isGiven: true, within }
  })
}

function namedIn({ provider }: SpecScope) {
  return databases[provider ?? 'postgresql'].constraintNames
}

function warn(scope: SpecScope, { path }: DatabaseName): void {
  const message = `${placeOf(scope, path)} does nothing: ${scope.provider ?? ''} keeps no name for it.`
  scope.report.add('spec/no-effect', path, message, 'key')
}

function checkDuplicates(scope: SpecScope, names: DatabaseName[]): void {
  const mindsCase = databases[scope.provider ?? 'postgresql'].namesMindCase
  const seen = new Map<string, DatabaseName>()
  for (const one of names) {
    const id = `${one.within ?? ''} ${mindsCase ? one.name : one.name.toLowerCase()}`
    const earlier = seen.get(id)
    if (!earlier) seen.set(id, one)
    else if (one.isGiven || earlier.isGiven) reportSame(scope, one, earlier)
  }
}

function reportSame(scope: SpecScope, one: DatabaseName, earlier: DatabaseName): void {
  const [{ name, path }, other] = one.isGiven ? [one, earlier] : [earlier, one]
  const message = `${placeOf(scope, path)} is ${quote(name)}, as is ${placeOf(scope, other.path)}. They need two names in the database.`
  scope.report.add('spec/duplicate-name', path, message)
}

function checkText(scope: SpecScope, { name, path, isGiven }: DatabaseName): void {
  const { provider, report } = scope
  if (!provider || !isGiven) return
  const { identifierLength: most, refusedInNames } = databases[provider]
  const refused = refusedInNames.exec(name)?.[0]
  if (refused !== undefined) {
    const message = `${placeOf(scope, path)} contains ${quote(refused)}, which names can't contain in ${provider}.`
    report.add('spec/provider-limit', path, message)
  }
  const bytes = Buffer.byteLength(name)
  if (bytes <= most) return
  const message = `${placeOf(scope, path)} has ${bytes} bytes; a name has ${most} at most in ${provider}.`
  report.add('spec/provider-limit', path, message)
}
