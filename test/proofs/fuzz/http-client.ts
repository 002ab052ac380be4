import { Pool } from 'undici'

export interface HttpAnswer {
  status: number
  /** `X-Cache`, or the equivalent in `Cache-Status`. */
  cache: string
  cacheStatus: string
  etag: string
  body: string
}

/** Sends requests with JSON bodies over kept connections. Rejects when there is no answer in time. */
export class HttpClient {
  private readonly pool: Pool

  constructor(port: number, timeout = 8_000) {
    this.pool = new Pool(`http://127.0.0.1:${port.toString()}`, {
      connections: 64,
      headersTimeout: timeout,
      bodyTimeout: timeout,
    })
  }

  async send(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    json?: unknown,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> {
    const sent = json === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await this.pool.request({
      method,
      path,
      headers: { ...sent, ...headers },
      body: json === undefined ? null : JSON.stringify(json),
    })
    return {
      status: answer.statusCode,
      cache: String(answer.headers['x-cache'] ?? ''),
      cacheStatus: String(answer.headers['cache-status'] ?? ''),
      etag: String(answer.headers['etag'] ?? ''),
      body: await answer.body.text(),
    }
  }

  close(): Promise<void> {
    return this.pool.destroy()
  }
}
