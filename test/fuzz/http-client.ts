import { Agent, request } from 'node:http'

export interface HttpAnswer {
  status: number
  /** `X-Cache`, or the like in `Cache-Status`. */
  cache: string
  cacheStatus: string
  body: string
}

/** Requests with JSON bodies over connections that are kept. Rejects when none is answered in time. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 })

  constructor(
    private readonly port: number,
    private readonly timeout = 8_000,
  ) {}

  send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer> {
    const { agent, port, timeout } = this
    const json = body === undefined ? '' : JSON.stringify(body)
    const sent =
      json === ''
        ? headers
        : {
            ...headers,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(json),
          }
    return new Promise((resolve, reject) => {
      const options = { agent, port, method, path, headers: sent, host: '127.0.0.1' }
      const asked = request({ ...options, signal: AbortSignal.timeout(timeout) }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            cache: String(response.headers['x-cache'] ?? ''),
            cacheStatus: String(response.headers['cache-status'] ?? ''),
            body: Buffer.concat(chunks).toString(),
          })
        })
      })
      asked.on('error', reject)
      asked.end(json)
    })
  }

  close(): void {
    this.agent.destroy()
  }
}
