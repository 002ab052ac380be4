import type { Table } from '../../model/model.js'
import { endpointsOf } from '../endpoints.js'
import { anyOf } from './column-schemas.js'
import { columnText } from './column-texts.js'
import {
  block,
  fittedList,
  fittedMember,
  member,
  membersOf,
  oncePerLength,
  text,
  width,
} from './json-text.js'
import { type Kind, methods, readHeaders } from './kinds.js'
import { listParameters, parameterReference } from './list-parameters.js'
import { guardsOf } from './security.js'
import { type ApiFacts, type Response, errorsOf, isLimited } from './statuses.js'
import { summaryOf } from './summaries.js'

/** The paths of a table. */

const indent = '    '
const ofPath = `${indent}  `
const ofOperation = `${ofPath}  `

/** Members of an object, without its brackets. */
export function tablePaths(table: Table, facts: ApiFacts): string {
  const { path, hasItem, reads, creates, deletes, updateMethods } = endpointsOf(table)
  const item = [
    ...(reads ? [operation('get', table, facts)] : []),
    ...updateMethods.map((method) => operation(method === 'PUT' ? 'put' : 'update', table, facts)),
    ...(deletes ? [operation('delete', table, facts)] : []),
  ]
  const list = [
    ...(reads ? [operation('list', table, facts)] : []),
    ...(creates ? [operation('create', table, facts)] : []),
  ]
  const itemPath = path + table.primaryKey.map(({ name }) => `/{${name}}`).join('')
  const members = [
    ...(list.length > 0 ? [member(path, block(list, indent))] : []),
    ...(hasItem && item.length > 0
      ? [member(itemPath, block([keyOf(table), ...item], indent))]
      : []),
  ]
  return members.join(`,\n${indent}`)
}

/** The parameters in the path of a row. */
function keyOf({ primaryKey }: Table): string {
  const parameters = primaryKey.map((column) => columnText(column, 'inPath'))
  return member('parameters', fittedList(parameters, ofPath, 15))
}

function operation(kind: Kind, table: Table, facts: ApiFacts): string {
  const { names, name } = table
  const method = methods[kind]
  const parameters = parametersOf(kind, table)
  const members = [
    `"operationId": "${kind}${kind === 'list' ? names.Many : names.model}"`,
    `"tags": ["${name}"]`,
    ...summaryOf(kind, table, method),
    ...guardsOf(table, method, facts),
    ...(parameters.length > 0
      ? [member('parameters', fittedList(parameters, ofOperation, 15))]
      : []),
    exchangeOf(kind, table, facts),
  ]
  return member(method.toLowerCase(), block(members, ofPath))
}

function parametersOf(kind: Kind, table: Table): string[] {
  const headers = table.rowRules?.flatMap(({ header }) => header ?? []) ?? []
  return [
    ...(kind === 'list' ? listParameters(table) : []),
    ...(kind === 'list' || kind === 'get' ? [parameterReference('ifNoneMatch')] : []),
    ...headers.map(({ name, roles }) => {
      const description = `The tenant, named by ${anyOf(roles)}.`
      const members = membersOf({ name, in: 'header', description, schema: { type: 'string' } })
      return block(members, `${ofOperation}  `)
    }),
  ]
}

const exchanges = new Map<string, (model: string) => string>()

/** The body of the request and the responses: the same for many tables but for the model's name. */
function exchangeOf(kind: Kind, table: Table, facts: ApiFacts): string {
  const method = methods[kind]
  const errors = errorsOf(table, method, facts, kind !== 'list' && kind !== 'create')
  const isCounted = facts.limitsAll || isLimited(table, method)
  const key = [kind, isCounted, ...errors.map(({ name }) => name)].join()
  const known = exchanges.get(key)
  const write =
    known ??
    oncePerLength((model) => {
      const responses = [successOf(kind, model, isCounted), errorsText(errors)]
      const members = [...bodyOf(kind, model), member('responses', block(responses, ofOperation))]
      return members.join(`,\n${ofOperation}`)
    })
  if (!known) exchanges.set(key, write)
  return write(table.names.model)
}

function bodyOf(kind: Kind, model: string): string[] {
  if (kind !== 'create' && kind !== 'put' && kind !== 'update') return []
  const schema = `${model}.${kind === 'create' ? 'Create' : 'Update'}`
  const members = [member('required', 'true'), contentOf(schema, ofOperation)]
  return [member('requestBody', block(members, ofOperation))]
}

function contentOf(schema: string, at: string): string {
  const reference = `"$ref": "#/components/schemas/${schema}"`
  const line = `"content": { "application/json": { "schema": { ${reference} } } }`
  if (line.length + at.length + 2 <= width) return line
  const value = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
  return fittedMember('content', value, `${at}  `, 0)
}

function errorsText(errors: Response[]): string {
  const references = errors.map(({ status, name }) => {
    return `"${status}": { "$ref": "#/components/responses/${name}" }`
  })
  return references.join(`,\n${ofOperation}  `)
}

const successes = {
  list: [200, 'A page of rows'],
  get: [200, 'The row'],
  create: [201, 'The new row'],
  put: [200, 'The row as it is now'],
  update: [200, 'The row as it is now'],
  delete: [204, 'The row is deleted'],
} as const satisfies Record<Kind, [status: number, description: string]>

function successOf(kind: Kind, model: string, isCounted: boolean): string {
  const [status, description] = successes[kind]
  const inner = `${ofOperation}  `
  const headers = headerNames(kind, isCounted).map(header)
  const members = [
    member('description', text(description)),
    member('headers', block(headers, `${inner}  `)),
    ...(kind === 'delete' ? [] : [contentOf(kind === 'list' ? `${model}.Page` : model, inner)]),
  ]
  return member(String(status), block(members, inner))
}

/** Headers by the names of their components, and by their own where that differs. */
function headerNames(kind: Kind, isCounted: boolean): string[] {
  return [
    ...(kind === 'list' || kind === 'get' ? readHeaders : ['PendingInvalidation:Cache-Status']),
    ...(kind === 'create' ? ['Location'] : []),
    ...(isCounted ? ['RateLimit', 'RateLimit-Policy'] : []),
    'X-Request-Id',
  ]
}

function header(name: string): string {
  const [component = '', shown = component] = name.split(':')
  return `"${shown}": { "$ref": "#/components/headers/${component}" }`
}
