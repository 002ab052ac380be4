import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Handler = (req: IncomingMessage, body: string) => { status?: number; json: unknown }

/** A server like those that sign users in; it counts the requests to each path. */
export async function startIdentityServer(handlers: Record<string, Handler>) {
  const asked: Record<string, number> = {}
  const state = { isDown: false }
  const answer = (req: IncomingMessage, res: ServerResponse, body: string) => {
    const path = req.url ?? ''
    asked[path] = (asked[path] ?? 0) + 1
    if (state.isDown) return res.destroy()
    const { status = 200, json } = handlers[path]?.(req, body) ?? { status: 404, json: {} }
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
  }
  const server = createServer((req, res) => {
    let body = ''
    req.on('data', (chunk: Buffer) => (body += chunk.toString()))
    req.on('end', () => answer(req, res, body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, asked, state, close: () => server.close() }
}
