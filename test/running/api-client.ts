import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The body parsed; undefined when there is none. */
  json: unknown
  /** `X-Cache`. */
  cache: string | null
}

export type Row = Record<string, unknown>

export interface Page {
  items: Row[]
  total: number
  page: number
  limit: number
  pages: number
  next_page: number | null
  prev_page: number | null
}

/** Requests to one API. Bodies that aren't texts are sent as JSON. */
export class ApiClient {
  /** Called with each answer. */
  onAnswer?: (method: string, path: string, answer: Answer) => void

  constructor(readonly url: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request('GET', path, undefined, headers)
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isText = typeof body === 'string' || body instanceof Uint8Array
    const answer = await request(this.url + path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? null : isText ? body : JSON.stringify(body),
      headersTimeout: 15_000,
      bodyTimeout: 15_000,
    })
    const text = await answer.body.text()
    const got = new Headers(entriesOf(answer.headers))
    const isJson = got.get('content-type')?.includes('json') === true && text !== ''
    const result = {
      status: answer.statusCode,
      headers: got,
      text,
      json: isJson ? (JSON.parse(text) as unknown) : undefined,
      cache: got.get('x-cache'),
    }
    this.onAnswer?.(method, path, result)
    return result
  }

  /** `X-Cache` of a GET, repeated while Redis is too slow for the API. */
  async cacheOf(path: string, headers: Record<string, string> = {}): Promise<string | null> {
    const deadline = Date.now() + 10_000
    for (;;) {
      const { cache } = await this.get(path, headers)
      if (cache !== 'BYPASS' || Date.now() > deadline) return cache
      await sleep(50)
    }
  }

  /** Reads until the cache has it. */
  async fillCache(path: string, headers: Record<string, string> = {}): Promise<void> {
    const deadline = Date.now() + 10_000
    while ((await this.cacheOf(path, headers)) !== 'HIT') {
      if (Date.now() > deadline) throw new Error(`${path} is never a hit`)
    }
  }

  /** A list; throws unless 200. */
  async list(path: string): Promise<Page> {
    return expectStatus(await this.get(path), 200, path).json as Page
  }

  /** A row; throws unless 200. */
  async row(path: string): Promise<Row> {
    return expectStatus(await this.get(path), 200, path).json as Row
  }

  /** Creates a row and returns it; throws unless 201. */
  async create(table: string, values: Row, headers: Record<string, string> = {}): Promise<Row> {
    const answer = await this.request('POST', `/api/${table}`, values, headers)
    return expectStatus(answer, 201, `POST ${table}`).json as Row
  }

  async isUp(): Promise<boolean> {
    try {
      return (await this.get('/health')).status === 200
    } catch {
      return false
    }
  }
}

function entriesOf(headers: Record<string, string | string[] | undefined>): [string, string][] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value): [string, string] => [name, value]),
  )
}

function expectStatus(answer: Answer, status: number, request: string): Answer {
  if (answer.status === status) return answer
  throw new Error(`${request} answered ${answer.status.toString()}: ${answer.text}`)
}
