import type { Answer, ApiClient, Row } from '../../running/api-client.js'
import type { Document, Method, Operation, Parameter } from '../document.js'
import { ContractChecker } from './checker.js'
import { referenceOf, sampleOf, type Schema } from './samples.js'

export interface Sent {
  body?: unknown
  query?: string
  headers?: Record<string, string>
  /** The row, by its path below the table's. */
  key?: string
}

/** The headers of a user's requests; of nobody's without claims. */
export type SignIn = (claims?: {
  sub?: string
  role?: string
  exp?: number
}) => Promise<Record<string, string>>

/** Sends requests to an API whose answers it compares with the document. */
export class Walk {
  readonly faults = new Set<string>()
  readonly checker: ContractChecker
  private count = 0
  readonly rows = new Map<string, Row[]>()

  constructor(
    private readonly document: Document,
    public api: ApiClient,
    public signIn: SignIn,
  ) {
    this.checker = new ContractChecker(document)
  }

  get tables(): string[] {
    const tags = this.document.tags.map(({ name }) => name)
    return tags.filter((name) => this.find(name, 'get') ?? this.find(name, 'post'))
  }

  find(table: string, method: Method, isItem = false): Operation | undefined {
    const pattern = isItem ? /^\/api\/\w+\/\{/ : /^\/api\/\w+$/
    return this.checker.operations.find(({ path, operation, method: other }) => {
      return other === method && operation.tags[0] === table && pattern.test(path)
    })?.operation
  }

  /** The methods of a row. */
  itemOperations(table: string): { method: Method; operation: Operation }[] {
    const all = ['get', 'put', 'patch', 'delete'] as const
    return all.flatMap((method) => {
      const operation = this.find(table, method, true)
      return operation ? [{ method, operation }] : []
    })
  }

  async send(
    method: Method,
    operation: Operation,
    { body, query = '', headers, key }: Sent = {},
  ): Promise<Answer> {
    const { path } = this.checker.operations.find((one) => one.operation === operation) ?? {
      path: '',
    }
    const place = key === undefined ? path : path.replace(/\/\{.*/, `/${key}`)
    const own = headers ?? (await this.credentials(operation))
    const answer = await this.api.request(method.toUpperCase(), place + query, body, own)
    for (const fault of this.checker.check(operation, answer)) this.faults.add(fault)
    return answer
  }

  async credentials(operation: Operation): Promise<Record<string, string>> {
    const [role = 'nobody'] = operation['x-roles'] ?? []
    return operation.security?.length === 0 ? this.signIn() : this.signIn({ role })
  }

  /** A body for a new row; `make` makes the rows that it refers to. */
  async newBody(table: string, make = true): Promise<Row> {
    const schema = this.bodySchema(this.find(table, 'post'))
    const count = ++this.count
    const body: Row = {}
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const isRequired = schema.required?.includes(name) === true
      const [target, column = ''] = referenceOf(property) ?? []
      if (target === undefined) body[name] = sampleOf(property, count, (of) => this.schema(of))
      else if (isRequired) body[name] = make ? (await this.newRow(target))[column] : 1
    }
    const faults = this.checker.faultsOf(schema, body)
    for (const fault of faults) this.faults.add(`a body for ${table}: ${fault}`)
    return body
  }

  async newRow(table: string): Promise<Row> {
    const operation = this.find(table, 'post')
    if (!operation) throw new Error(`${table} can't be written`)
    const { status, json, text } = await this.send('post', operation, {
      body: await this.newBody(table),
    })
    if (status !== 201) throw new Error(`No row of ${table}: ${text}`)
    const row = json as Row
    this.rows.set(table, [...this.rowsOf(table), row])
    return row
  }

  rowsOf(table: string): Row[] {
    return this.rows.get(table) ?? []
  }

  keyOf(table: string, row: Row): string {
    return this.keyParameters(table)
      .map(({ name }) => encodeURIComponent(String(row[name])))
      .join('/')
  }

  /** A key that no row has, and one that is not a key. */
  otherKeys(table: string): { missing: string; wrong: string } {
    const parameters = this.keyParameters(table)
    const of = (schema: Schema) =>
      sampleOf(schema, 2_000_000_000 % 200_000_007, (name) => this.schema(name))
    const missing = parameters.map(({ schema }) => encodeURIComponent(String(of(schema))))
    const wrong = parameters.map(({ schema }: { schema: Schema }) =>
      schema.type === 'string' && schema.format === undefined ? '%00' : 'wrong',
    )
    return { missing: missing.join('/'), wrong: wrong.join('/') }
  }

  bodySchema(operation: Operation | undefined): Schema {
    const { $ref = '' } = (operation?.requestBody?.content['application/json']?.schema ??
      {}) as Schema
    return this.schema($ref.split('/').at(-1) ?? '')
  }

  /** Query strings with all parameters of an operation, as many as are allowed in each. */
  queriesOf({ parameters = [] }: Operation): string[] {
    const all = parameters.filter((one) => one.in === 'query' && !/__like$/.test(one.name))
    const texts = all.map(({ name, schema }) => {
      const value = sampleOf(schema, 1, (of) => this.schema(of))
      return `${name}=${encodeURIComponent(String(value))}`
    })
    const parts = Array.from({ length: Math.ceil(texts.length / 40) }, (_, at) =>
      texts.slice(at * 40, at * 40 + 40),
    )
    return parts.map((part) => `?${part.join('&')}`)
  }

  private keyParameters(table: string): Parameter[] {
    const [, item] =
      Object.entries(this.document.paths).find(([path]) => path.startsWith(`/api/${table}/{`)) ?? []
    return item?.parameters ?? []
  }

  private schema(name: string): Schema {
    return this.document.components['schemas']?.[name] ?? {}
  }
}
