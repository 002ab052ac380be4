import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Answer } from '../../running/api-client.js'
import { operationsOf, withoutReferences, type Document, type Operation } from '../document.js'

/** Headers that an answer may only have if the document says so. */
const ownHeaders = [
  'Allow',
  'Cache-Status',
  'ETag',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'WWW-Authenticate',
  'X-Cache',
  'X-Request-Id',
]

const day = String.raw`\d{4}-\d\d-\d\d`
const clock = String.raw`\d\d:\d\d:\d\d(\.\d+)?`
const formats: Record<string, RegExp> = {
  date: RegExp(`^${day}$`),
  'date-time': RegExp(`^${day}T${clock}(Z|[+-]\\d\\d:\\d\\d)$`),
  'date-time-local': RegExp(`^${day}T${clock}$`),
  'time-local': RegExp(`^${clock}$`),
  decimal: /^[+-]?\d+(\.\d+)?$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
}

/** Compares answers with what the document says of them, and remembers which were given. */
export class ContractChecker {
  readonly operations
  private readonly given = new Set<string>()
  private readonly ajv = new Ajv2020({ allErrors: true, unicodeRegExp: false, strict: false })
  private readonly validators = new Map<object, ValidateFunction>()

  constructor(document: Document) {
    this.operations = operationsOf(withoutReferences(document))
    for (const [name, format] of Object.entries(formats)) this.ajv.addFormat(name, format)
    for (const name of ['int32', 'int64', 'double', 'float']) this.ajv.addFormat(name, true)
    this.ajv.addSchema({ $id: 'openapi', components: { schemas: closed(document) } })
  }

  /** Documented answers that none of the requests had: `getProduct 404`. */
  get missing(): string[] {
    const all = this.operations.flatMap(({ operation: { operationId, responses } }) =>
      Object.keys(responses).map((status) => `${operationId} ${status}`),
    )
    return all.filter((name) => !this.given.has(name))
  }

  has({ operationId }: Operation, status: number): boolean {
    return this.given.has(`${operationId} ${status}`)
  }

  /** What is wrong with an answer. */
  check(operation: Operation, answer: Answer): string[] {
    const { operationId, responses } = operation
    const name = `${operationId} ${answer.status}`
    this.given.add(name)
    const response = responses[answer.status]
    if (!response) return [`${name} is not documented: ${answer.text}`]
    const headers = Object.entries(response.headers ?? {})
    const known = new Set(headers.map(([header]) => header.toLowerCase()))
    return [
      ...headers
        .filter(([header, { required }]) => required && !answer.headers.has(header))
        .map(([header]) => `${name} lacks ${header}`),
      ...ownHeaders
        .filter((header) => answer.headers.has(header) && !known.has(header.toLowerCase()))
        .map((header) => `${name} has ${header}, which is not documented`),
      ...this.checkBody(name, response.content ?? {}, answer),
    ]
  }

  /** What is wrong with a value by a schema. */
  faultsOf(schema: object, value: unknown): string[] {
    const validate = this.validators.get(schema) ?? this.ajv.compile(inDocument(schema))
    this.validators.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message = '', params }) => {
      return `${instancePath} ${message} ${JSON.stringify(params)}`
    })
  }

  private checkBody(name: string, content: Record<string, { schema: object }>, answer: Answer) {
    const [type = ''] = (answer.headers.get('content-type') ?? '').split(';')
    if (Object.keys(content).length === 0) return answer.text === '' ? [] : [`${name} has a body`]
    const schema = content[type]?.schema
    if (!schema) return [`${name} is ${type}, which is not documented`]
    if (type !== 'application/json') return []
    return this.faultsOf(schema, answer.json).map((fault) => `${name}: ${fault}`)
  }
}

/** The schemas, so that a column that they don't have is an error. */
function closed({ components: { schemas = {} } }: Document): object {
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const isClosed = name === 'PageOf' || !('properties' in schema)
    return [name, isClosed ? schema : { ...schema, unevaluatedProperties: false }]
  })
  return absolute(Object.fromEntries(entries)) as object
}

function inDocument(schema: object): object {
  return absolute(schema) as object
}

/** References to schemas by the name of the document. */
function absolute(value: unknown): unknown {
  const text = JSON.stringify(value)
  return JSON.parse(text.replaceAll('"#/components/', '"openapi#/components/')) as unknown
}
