import { generateFixture } from '../running/generate-fixture.js'

export const documentPath = 'src/generated/openapi.json'

export interface Response {
  description: string
  headers?: Record<string, { required?: boolean }>
  content?: Record<string, { schema: object }>
}

export interface Operation {
  operationId: string
  tags: string[]
  security?: object[]
  'x-roles'?: string[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, Response>
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  schema: object
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export interface Document {
  openapi: string
  tags: { name: string }[]
  paths: Record<string, Partial<Record<Method, Operation>> & { parameters?: Parameter[] }>
  components: Record<string, Record<string, object>>
}

/** The text of a fixture's `openapi.json`. */
export async function documentText(fixture: string): Promise<string> {
  const files = await generateFixture(fixture)
  return files.find(({ path }) => path === documentPath)?.text ?? ''
}

export const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** Each operation with its path. */
export function operationsOf({ paths }: Document) {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ path, method, operation }] : []
    }),
  )
}

/** The document with each reference replaced by what it refers to, but those to schemas. */
export function withoutReferences(document: Document): Document {
  return follow(document, document) as Document
}

function follow(value: unknown, { components }: Document): unknown {
  if (typeof value !== 'object' || value === null) return value
  const [, kind = '', name = ''] = /^#\/components\/(\w+)\/(.*)$/.exec(referenceOf(value)) ?? []
  if (kind !== '' && kind !== 'schemas')
    return follow(components[kind]?.[name], { components } as Document)
  if (Array.isArray(value)) return value.map((item) => follow(item, { components } as Document))
  const members = Object.entries(value).map(([key, of]: [string, unknown]) => [
    key,
    follow(of, { components } as Document),
  ])
  return Object.fromEntries(members)
}

function referenceOf(value: object): string {
  const { $ref = '' } = value as { $ref?: string }
  return $ref
}
