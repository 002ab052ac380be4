import type { JSONSchema } from 'zod/v4/core'
import {
  columnTypes,
  httpMethods,
  providers,
  referentialActions,
} from '../../src/spec/vocabulary.js'

/** A definition for each object that is a named type. */
const names = new Map([
  ['', 'SpecInput'],
  ['database', 'DatabaseInput'],
  ['redis', 'RedisInput'],
  ['swagger', 'SwaggerInput'],
  ['authentication', 'AuthenticationInput'],
  ['authentication.jwt', 'JwtInput'],
  ['authentication.jwt.claims', 'ClaimsInput'],
  ['authentication.oauth2', 'Oauth2Input'],
  ['authentication.api_key', 'ApiKeyInput'],
  ['cors', 'CorsInput'],
  ['rate_limits', 'RateLimitInput'],
  ['features', 'FeaturesInput'],
  ['features.caching', 'CachingInput'],
  ['features.caching.list', 'EndpointCachingInput'],
  ['features.pagination', 'PaginationInput'],
  ['features.filtering', 'FilteringInput'],
  ['features.sorting', 'SortingInput'],
  ['tables', 'TableInput'],
  ['tables.primary_key', 'ColumnListInput'],
  ['tables.indexes', 'IndexInput'],
  ['tables.indexes.columns', 'IndexedColumnInput'],
  ['tables.foreign_keys', 'ForeignKeyInput'],
  ['tables.columns', 'ColumnInput'],
  ['tables.columns.references', 'ReferenceInput'],
])

/** The path for which the types of a path are made. */
const sameAs = new Map([
  ['authentication.oauth2.claims', 'authentication.jwt.claims'],
  ['features.caching.item', 'features.caching.list'],
  ['tables.features', 'features'],
  ['tables.unique', 'tables.primary_key'],
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method): [string, string] => [
    `tables.rate_limits.${method}`,
    'rate_limits',
  ]),
])

/** Lists of words that are named types. */
const lists: [string, readonly string[]][] = [
  ['ColumnType', columnTypes],
  ['HttpMethod', httpMethods],
  ['Provider', providers],
  ['ReferentialAction', referentialActions],
]

type Schema = JSONSchema.JSONSchema

/** The TypeScript interfaces of a JSON Schema, each key with its description. */
export function inputTypes(root: Schema): string {
  const interfaces: string[] = []
  typeOf(root, '', interfaces)
  const words = ['ColumnType', 'HttpMethod', 'JsonValue', 'Provider', 'ReferentialAction']
  const imports = `import type { ${words.join(', ')} } from './vocabulary.js'\n`
  const header = '// Made from the schema by its test; `vitest -u` writes it anew.\n\n'
  return `${header}${imports}\n${interfaces.toReversed().join('\n')}`
}

function typeOf(schema: Schema, path: string, interfaces: string[]): string {
  if (schema.anyOf) return union(schema.anyOf.map((one) => typeOf(plain(one), path, interfaces)))
  if (schema.enum) return wordsOf(schema.enum)
  switch (schema.type) {
    case 'array':
      return listOf(typeOf(plain(schema.items), path, interfaces))
    case 'object':
      return objectType(schema, path, interfaces)
    case 'integer':
      return 'number'
    case 'string':
    case 'number':
    case 'boolean':
      return schema.type
    default:
      return path.endsWith('.default') ? 'JsonValue' : 'unknown'
  }
}

function objectType(schema: Schema, path: string, interfaces: string[]): string {
  if (!schema.properties) return recordType(schema, path, interfaces)
  const same = sameAs.get(path)
  if (same !== undefined) return names.get(same) ?? ''
  const name = names.get(path)
  const body = bodyOf(schema, path, interfaces)
  if (name === undefined) return `{\n${body}}`
  interfaces.push(`export interface ${name} {\n${body}}\n`)
  return name
}

function bodyOf(schema: Schema, path: string, interfaces: string[]): string {
  const keys = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const inner = plain(value)
    const type = typeOf(inner, path === '' ? key : `${path}.${key}`, interfaces)
    const isRequired = schema.required?.includes(key)
    const mark = isRequired ? ':' : '?:'
    const absent = isRequired || type === 'unknown' ? '' : ' | undefined'
    return `${docOf(inner)}${key}${mark} ${type}${absent}\n`
  })
  return keys.join('')
}

function recordType(schema: Schema, path: string, interfaces: string[]): string {
  const keyNames = plain(schema.propertyNames)
  const value = typeOf(plain(schema.additionalProperties), path, interfaces)
  return keyNames.enum
    ? `{ [key in ${wordsOf(keyNames.enum)}]?: ${value} | undefined }`
    : `{ [key: string]: ${value} }`
}

function docOf({ description, default: value }: Schema): string {
  if (description === undefined) return ''
  const note =
    value === undefined
      ? ''
      : ` Default: ${typeof value === 'string' ? value : JSON.stringify(value)}.`
  return `/** ${description}${note} */\n`
}

function wordsOf(words: readonly unknown[]): string {
  const known = lists.find(([, list]) => list.join() === words.join())
  return known?.[0] ?? union(words.map((word) => `'${String(word)}'`))
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ')
}

function listOf(type: string): string {
  return /[| ]/.test(type) ? `readonly (${type})[]` : `readonly ${type}[]`
}

function plain(schema: unknown): Schema {
  return typeof schema === 'object' && schema !== null ? (schema as Schema) : {}
}
