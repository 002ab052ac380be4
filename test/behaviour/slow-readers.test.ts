import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { join } from 'node:path'
import express, { type Express, type RequestHandler } from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { materialise } from '../running/materialise.js'
import { expectInTime } from '../running/time-limit.js'

interface ServerFile {
  createHttpServer: (app: Express, silenceMs: number) => { server: Server }
}

const silence = 100
const big = Buffer.alloc(64 * 1024 * 1024)
let server: Server
let port: number
beforeAll(async () => {
  const { folder } = await materialise('shop', 'sqlite')
  const path = join(folder, 'src/generated/shared/server.ts')
  const { createHttpServer } = (await import(path)) as ServerFile
  const answer: RequestHandler = (req, res) => {
    if (req.url === '/big') res.end(big)
    else setTimeout(() => res.end('late'), 4 * silence)
  }
  server = createHttpServer(express().use(answer), silence).server.listen(0)
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('a client that reads nothing of a long answer is closed', async () => {
  const accepted = once(server, 'connection') as Promise<[Socket]>
  const client = connect(port).on('error', () => undefined)
  client.pause().write('GET /big HTTP/1.1\r\nHost: shop\r\n\r\n')
  const [socket] = await accepted
  const since = performance.now()
  await once(socket, 'close')
  expectInTime(performance.now() - since, 20 * silence)
  client.destroy()
})

test('a client that waits for statements is not', async () => {
  const answer = await fetch(`http://127.0.0.1:${port.toString()}/late`)
  expect(await answer.text()).toBe('late')
})
