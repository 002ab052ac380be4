// Made by pylight from pylight.yaml.
import { errorOf, secondsOf } from './errors.js'
import { queryText, textOf } from './query.js'

export * from './errors.js'
export type * from './query.js'

export type JsonValue =
  string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue }

/** A value, or what gets it before each request. */
export type Lazy<Value> = Value | (() => Value | Promise<Value>)

export interface ClientOptions {
  /** Where the API is: `https://api.example.com`; empty on pages of the same origin. */
  baseUrl: string
  /** Sent with each request. */
  headers?: Lazy<Record<string, string> | undefined>
  /** How often a read is repeated when the API can't be reached or is busy. Default: 2. */
  retries?: number | undefined
  /**
   * How many answers to keep, so that the API sends them again only once they have changed. Browsers do
   * this themselves. Default: 0.
   */
  remember?: number | undefined
  /** Instead of the global `fetch`. */
  fetch?: typeof fetch | undefined
}

export interface Options {
  /** Ends the request: `AbortSignal.timeout(5000)`. */
  signal?: AbortSignal | undefined
  headers?: Record<string, string> | undefined
}

/** A page of a list. */
export interface Page<Row> {
  items: Row[]
  /** Of rows on all pages. */
  total: number
  page: number
  limit: number
  pages: number
  next_page: number | null
  prev_page: number | null
}

export type Pages<Row> = AsyncGenerator<Page<Row>>

/** Answers after which a read is repeated, as the next one may succeed. */
const passing = [429, 502, 503, 504]
/** The API may ask for a pause of as many seconds; for a longer one the error is thrown at once. */
const longestPause = 30

/** Sends requests to one API. */
export class Api {
  private readonly options: ClientOptions
  private readonly known = new Map<string, { etag: string; text: string }>()

  constructor(options: ClientOptions) {
    this.options = options
  }

  /** The answer's JSON; throws an `ApiError` unless it is a success. */
  async request<Answer>(
    method: string,
    path: string,
    body?: unknown,
    options: Options = {},
  ): Promise<Answer> {
    const known = method === 'GET' ? this.known.get(path) : undefined
    const response = await this.send(path, async () => ({
      method,
      headers: await this.headers(body !== undefined, known?.etag, options.headers),
      signal: options.signal ?? null,
      ...(body !== undefined && { body: JSON.stringify(body, withBigints) }),
    }))
    if (response.status === 304 && known) return JSON.parse(known.text) as Answer
    const text = await response.text()
    if (!response.ok) throw errorOf(response, text)
    if (method === 'GET') this.keep(path, response.headers.get('ETag'), text)
    return (text === '' ? undefined : JSON.parse(text)) as Answer
  }

  /** Repeats reads while there is hope. */
  private async send(path: string, make: () => Promise<RequestInit>): Promise<Response> {
    const { baseUrl, fetch: own, retries = 2 } = this.options
    const url = baseUrl.replace(/\/+$/, '') + path
    for (let attempt = 0; ; attempt++) {
      const request = await make()
      const isLast = request.method !== 'GET' || attempt >= retries
      const answer = await (own ?? fetch)(url, request).catch((error: unknown) => {
        if (isLast || request.signal?.aborted) throw error
        return undefined
      })
      const pause = (answer && secondsOf(answer.headers)) ?? Math.random() * 0.4 * 2 ** attempt
      const isDone = answer && (!passing.includes(answer.status) || pause > longestPause)
      if (answer && (isDone || isLast)) return answer
      await answer?.body?.cancel()
      await sleep(pause * 1000, request.signal)
    }
  }

  private async headers(
    hasBody: boolean,
    etag: string | undefined,
    own: Options['headers'],
  ): Promise<Record<string, string>> {
    const { headers } = this.options
    return {
      Accept: 'application/json',
      ...(hasBody && { 'Content-Type': 'application/json' }),
      // With If-None-Match alone, `fetch` would ask for the whole answer.
      ...(etag !== undefined && { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' }),
      ...(await valueOf(headers)),
      ...own,
    }
  }

  private keep(path: string, etag: string | null, text: string): void {
    const { remember = 0 } = this.options
    this.known.delete(path)
    if (etag !== null && remember > 0) this.known.set(path, { etag, text })
    const [oldest] = this.known.keys()
    if (this.known.size > remember && oldest !== undefined) this.known.delete(oldest)
  }
}

/** The requests to a table's routes. */
export abstract class TableClient {
  protected abstract readonly path: string
  private readonly api: Api

  constructor(api: Api) {
    this.api = api
  }

  protected read<Answer>(key: unknown[], query: object, options?: Options) {
    return this.api.request<Answer>('GET', this.at(key) + queryText(query), undefined, options)
  }

  protected async *readPages<Row>(query: { page?: number | undefined }, options?: Options) {
    for (let page: number | null = query.page ?? 1; page !== null;) {
      const answer: Page<Row> = await this.read<Page<Row>>([], { ...query, page }, options)
      yield answer
      page = answer.next_page
    }
  }

  protected write<Answer>(method: string, key: unknown[], body: unknown, options?: Options) {
    return this.api.request<Answer>(method, this.at(key), body, options)
  }

  private at(key: unknown[]): string {
    return [this.path, ...key.map((value) => encodeURIComponent(textOf(value)))].join('/')
  }
}

function valueOf<Value>(lazy: Lazy<Value>): Value | Promise<Value> {
  return typeof lazy === 'function' ? (lazy as () => Value | Promise<Value>)() : lazy
}

function withBigints(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

/** Ends early when the request is cancelled. */
function sleep(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
}
