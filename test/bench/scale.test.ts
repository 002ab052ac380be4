import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { Client } from '../../bench/scale/client.js'
import { readResult, resultText } from '../../bench/scale/results.js'
import { Rows } from '../../bench/scale/rows.js'

const page = new URL('../../docs/scale-out.md', import.meta.url)

test('the page on scaling out shows the raw data', () => {
  expect(readFileSync(page, 'utf8')).toContain(`\`\`\`text\n${resultText(readResult())}\n\`\`\``)
})

test('counts answers that are older than an acknowledged write, and no others', async () => {
  const written = new Map<string, string>()
  const fresh = await serve(written, false)
  const stale = await serve(written, true)
  const drive = async (...servers: Server[]) => {
    const client = new Client(servers.map(urlOf), new Rows(), true)
    await client.connect()
    await client.run(() => client.counts.writes >= 10)
    client.close()
    return client
  }
  const right = await drive(fresh, fresh)
  expect(right.counts).toMatchObject({ stale: 0, pending: 0 })
  expect(right.seen).toHaveLength(right.counts.writes)
  expect((await drive(fresh, stale)).counts.stale).toBeGreaterThan(0)
  for (const server of [fresh, stale]) server.close()
})

/** Answers rows that are written anywhere, or never changes what it answers. */
async function serve(written: Map<string, string>, isStale: boolean): Promise<Server> {
  const server = createServer((req, res) => {
    const path = req.url ?? ''
    const answer = (body: string) => {
      res.writeHead(200, { 'Content-Length': body.length }).end(body)
    }
    if (req.method === 'GET') answer((!isStale && written.get(path)) || '{"brand":"v0"}')
    req.on('data', (body: Buffer) => {
      written.set(path, body.toString())
      answer(body.toString())
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return server
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`
}
