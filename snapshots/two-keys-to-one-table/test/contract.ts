import { Ajv2020 } from 'ajv/dist/2020.js'

import openApi from '../src/generated/openapi.json' with { type: 'json' }

/** What `src/generated/openapi.json` says that the API answers. */

export interface Schema {
  $ref?: string
  anyOf?: Schema[]
  type?: string | string[]
  format?: string
  enum?: string[]
  examples?: unknown[]
  minimum?: number
  maximum?: number
  maxLength?: number
  description?: string
  required?: string[]
  properties?: Record<string, Schema>
}

interface Response {
  $ref?: string
  headers?: Record<string, { $ref: string }>
  content?: Record<string, { schema: Schema }>
}

export interface Operation {
  operationId: string
  method: string
  path: string
  key: { name: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, Response>
}

const { components } = openApi as unknown as {
  components: Record<string, Record<string, Schema & Response & { required?: boolean }>>
}

export const operations: Operation[] = Object.entries(openApi.paths).flatMap(([path, item]) => {
  const { parameters: key = [], ...methods } = item as { parameters?: Operation['key'] }
  return Object.entries(methods as Record<string, Operation>).map(([method, operation]) => {
    return { ...operation, method, path, key }
  })
})

const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: false })
ajv.addSchema({ $id: 'openapi', components: JSON.parse(absolute(components)) as object })

/** Throws when the document doesn't have such an answer of the operation. */
export async function compare(operation: Operation, answer: globalThis.Response): Promise<unknown> {
  const name = `${operation.operationId} answers ${answer.status}`
  const said = operation.responses[answer.status]
  const text = await answer.text()
  if (!said) throw new Error(`${name}, which openapi.json doesn't have: ${text}`)
  const { headers = {}, content } = said.$ref === undefined ? said : (find(said.$ref) as Response)
  for (const [header, { $ref }] of Object.entries(headers)) {
    const isMissing = find($ref).required === true && !answer.headers.has(header)
    if (isMissing) throw new Error(`${name} without ${header}`)
  }
  const schema = content?.['application/json']?.schema
  if (!schema) return undefined
  const body: unknown = JSON.parse(text)
  const isAsSaid = ajv.compile(JSON.parse(absolute(schema)) as Schema)
  if (!isAsSaid(body)) throw new Error(`${name}: ${ajv.errorsText(isAsSaid.errors)}`)
  return body
}

/** What a reference of the document refers to. */
export function find($ref: string) {
  const [, kind = '', name = ''] = /^#\/components\/(\w+)\/(.*)$/.exec($ref) ?? []
  const found = components[kind]?.[name]
  if (!found) throw new Error(`openapi.json has no ${$ref}`)
  return found
}

function absolute(value: object): string {
  return JSON.stringify(value).replaceAll('"#/components/', '"openapi#/components/')
}

const texts: Record<string, (count: number) => string> = {
  date: (count) => new Date(count * 86_400_000).toISOString().slice(0, 10),
  'date-time': (count) => new Date(count * 1000).toISOString(),
  'date-time-local': (count) => new Date(count * 1000).toISOString().slice(0, 19),
  'time-local': (count) => new Date(count * 1000).toISOString().slice(11, 19),
  decimal: (count) => String(count % 9),
  int64: String,
  uuid: (count) => `c0ffee00-1234-4abc-8def-${String(count).padStart(12, '0')}`,
}

/** Another value for each count. */
export function sampleOf(schema: Schema, count: number): unknown {
  const { $ref, anyOf, format = '', minimum = 0, maximum = Infinity, maxLength = 40 } = schema
  if ($ref !== undefined) return sampleOf(find($ref), count)
  if (anyOf?.[0]) return sampleOf(anyOf[0], count)
  if (schema.enum) return schema.enum[count % schema.enum.length]
  const [type] = [schema.type].flat()
  if (type === 'boolean') return count % 2 === 0
  if (type === 'integer' || type === 'number') return Math.min(minimum + count, maximum)
  if (type !== 'string') return { note: count }
  return texts[format]?.(count) ?? schema.examples?.[0] ?? `text ${count}`.slice(0, maxLength)
}
