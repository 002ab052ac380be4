import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiClient } from '../running/api-client.js'
import { boot, type RunningServer } from '../running/boot.js'
import { generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles, type Project } from '../running/materialise.js'
import { pushSchema } from '../running/push-schema.js'
import { rawRequest } from '../running/raw-request.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { expectInTime } from '../running/time-limit.js'
import { expectInvalid } from './suites/expectations.js'

const spec = `
database: { url: 'file:./people.db' }
redis: { store: memory }
tables:
  - name: people
    columns:
      id: { type: integer, primary_key: true }
      email: { type: string, length: 100, nullable: true, pattern: '^[^@]+@[^@]+\\.[^@]+$' }
      contact: { type: text, nullable: true, pattern: '^[^@]+@[^@]+\\.[^@]+$' }
      balance: { type: decimal, precision: 30, scale: 5, nullable: true }
      name: { type: string, length: 50, nullable: true, pattern: '^(a+)+$' }
      secret: { type: string, length: 50, nullable: true, pattern: '^(?=.*\\d)((\\w+)\\s?)+$' }
`

const routes = `
import { Router } from 'express'

export const peopleHooks = {}

export const peopleRoutes = Router()

peopleRoutes.all('/name', (req, res) => {
  res.json(req.body.name)
})
`

/** With its own routes and short time limits. */
function edited({ path, text, ...file }: GeneratedFile): GeneratedFile {
  if (path === 'src/custom/people.ts') return { ...file, path, text: routes }
  const isServer = path === 'src/generated/shared/server.ts'
  return { ...file, path, text: isServer ? text.replaceAll('0_000', '_000') : text }
}

let project: Project
let database: OwnDatabase
let server: RunningServer
let api: ApiClient
beforeAll(async () => {
  const files = generateFiles({ file: 'pylight.yaml', text: spec }, 'sqlite')
  project = await materialiseFiles('people', files.map(edited))
  database = await createDatabase('sqlite')
  await pushSchema(project, database.url)
  server = await boot(project, { DATABASE_URL: database.url })
  api = server.api
})
afterAll(async () => {
  await server.stop('SIGKILL')
  await database.drop()
})

describe('a text that takes its pattern long to match', () => {
  test.each([
    ['email', `a@${'.'.repeat(900_000)}@`],
    ['contact', `a@${'.'.repeat(900_000)}@`],
    ['name', `${'a'.repeat(49)}!`],
    ['secret', `1${'a'.repeat(48)}!`],
  ])('%s is refused before anyone has to wait', async (field, text) => {
    const start = performance.now()
    expectInvalid(await api.request('POST', '/api/people', { [field]: text }), field)
    expectInTime(performance.now() - start, 2_000)
  })

  test('others are taken', async () => {
    const row = { email: 'a@b.cd', contact: `a@${'b'.repeat(9_000)}.c`, name: 'a'.repeat(50) }
    expect(await api.create('people', row)).toMatchObject(row)
  })
})

test('a decimal of more digits than the database keeps is refused', async () => {
  const balance = (text: string) => api.request('POST', '/api/people', { balance: text })
  expectInvalid(await balance('1234567890123567.89'), 'balance')
  expect((await balance('1234567890.12345')).json).toMatchObject({ balance: '1234567890.12345' })
})

test('an error for unknown keys lists at most twenty of them', async () => {
  const keys = Array.from({ length: 90_000 }, (_, n) => [`k${n.toString()}`, 0])
  const answer = await api.request('POST', '/api/people', Object.fromEntries(keys))
  expectInvalid(answer, 'k0', 'k19')
  expect(answer.text.length).toBeLessThan(3_000)
})

describe('every answer is JSON', () => {
  const end = 'Host: x\r\nConnection: close\r\n\r\n'
  const json = 'Content-Type: application/json'
  test.each<[number, string]>([
    [400, `GET http://[::1 HTTP/1.1\r\n${end}`],
    [404, `GET http://a:b@c:d/e HTTP/1.1\r\n${end}`],
    [404, `GET //x/<script> HTTP/1.1\r\n${end}`],
    [404, `OPTIONS * HTTP/1.1\r\n${end}`],
    [404, `GET /%00 HTTP/1.1\r\n${end}`],
    [404, `GET /%E0%A4%A HTTP/1.1\r\n${end}`],
    [400, `GET /api/people/%E0%A4%A HTTP/1.1\r\n${end}`],
    [400, `DELETE /api/people/%ff HTTP/1.1\r\n${end}`],
    [400, `GET /api/people?%E0%A4%A=1&id__eq=%ff HTTP/1.1\r\n${end}`],
    [405, `TRACE /api/people HTTP/1.1\r\n${end}`],
    [400, `NOTHING / HTTP/1.1\r\n${end}`],
    [400, `GET / HTTP/9.9\r\n${end}`],
    [400, `\u0016\u0003\u0001\u0000 a TLS client\r\n\r\n`],
    [400, `POST /api/people HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n${end}`],
    [400, `POST /api/people HTTP/1.1\r\nTransfer-Encoding: chunked\r\n${json}\r\n${end}xyz\r\n`],
    [431, `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n${end}`],
    [431, `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${end}`],
    [415, `POST /api/people HTTP/1.1\r\nContent-Length: 2\r\n${end}{}`],
    [415, `POST /api/people HTTP/1.1\r\n${json}; charset=none\r\nContent-Length: 2\r\n${end}{}`],
    [
      415,
      `POST /api/people HTTP/1.1\r\n${json}\r\nContent-Encoding: none\r\nContent-Length: 2\r\n${end}{}`,
    ],
    [
      400,
      `POST /api/people HTTP/1.1\r\n${json}\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n${end}{}`,
    ],
    [400, `POST /api/people HTTP/1.1\r\n${json}\r\nContent-Length: 1\r\n${end}{`],
    [400, `POST /api/people HTTP/1.1\r\nContent-Length: 0\r\n${end}`],
    [408, `POST /api/people HTTP/1.1\r\n${json}\r\nContent-Length: 9\r\n${end}{`],
    [408, `GET / HTTP/1.1\r\nX-Slow: `],
    [500, `POST /api/people/name HTTP/1.1\r\n${end}`],
    [500, `GET /api/people/name HTTP/1.1\r\n${end}`],
    [404, `POST /health HTTP/1.1\r\n${end}`],
  ])('%i to %j', async (status, text) => {
    const answer = await rawRequest(api.url, text)
    expect(answer.status, answer.body).toBe(status)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(answer.body)).toMatchObject({ status_code: status })
    expect(answer.body).not.toMatch(/TypeError|node_modules|\.[jt]s\b/)
  })
})

describe('an empty body is no body', () => {
  test.each(['Content-Length: 0', 'Transfer-Encoding: chunked', 'X-None: 1'])(
    '%s',
    async (length) => {
      const { id } = await api.create('people', {})
      const ask = (method: string, type: string) => {
        const body = length.endsWith('chunked') ? '0\r\n\r\n' : ''
        const head = `${method} /api/people/${String(id)} HTTP/1.1\r\nHost: x\r\nConnection: close`
        return rawRequest(api.url, `${head}\r\n${type}${length}\r\n\r\n${body}`)
      }
      for (const type of [
        '',
        'Content-Type: text/plain\r\n',
        'Content-Type: application/json\r\n',
      ]) {
        expect((await ask('GET', type)).status).toBe(200)
        expect((await ask('HEAD', type)).status).toBe(200)
        expect((await ask('PATCH', type)).status).toBe(400)
      }
      expect((await ask('DELETE', '')).status).toBe(204)
    },
  )
})

describe('connections', () => {
  const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`

  test('end when their client reads nothing, or sends nothing', async () => {
    await api.create('people', { contact: `a@${'b'.repeat(900_000)}.c` })
    const silent = connectMany(api, 3, '')
    const deaf = connectMany(api, 3, request('/api/people?sort=-id').repeat(20))
    for (const socket of deaf.sockets) socket.pause()
    await expect.poll(silent.closed, { timeout: 20_000, interval: 100 }).toBe(3)
    const port = Number(new URL(api.url).port)
    await expect.poll(() => connectionsTo(port), { timeout: 20_000, interval: 100 }).toBe(0)
    for (const socket of deaf.sockets) socket.destroy()
  })

  test('are limited to MAX_CONNECTIONS', async () => {
    const few = await boot(project, { DATABASE_URL: database.url, MAX_CONNECTIONS: '5' })
    const { sockets, closed } = connectMany(few.api, 20, '')
    await expect.poll(closed, { timeout: 20_000, interval: 10 }).toBeGreaterThanOrEqual(15)
    for (const socket of sockets) socket.destroy()
    await expect.poll(() => few.api.isUp(), { timeout: 20_000 }).toBe(true)
    await few.stop('SIGKILL')
  })

  test('kept connections lose no request when the server stops', async () => {
    const env = { DATABASE_URL: database.url, SHUTDOWN_GRACE_SECONDS: '2' }
    const stopping = await boot(project, env)
    const { sockets, closed } = connectMany(stopping.api, 20, request('/api/people/999'))
    const unanswered = new Set(sockets)
    for (const socket of sockets) {
      socket.on('data', (chunk: Buffer) => {
        unanswered.delete(socket)
        if (/^connection: close/im.test(chunk.toString())) return socket.end()
        setTimeout(() => {
          unanswered.add(socket)
          socket.write(request('/api/people/999'))
        }, 5)
      })
    }
    await sleep(300)
    expect(await stopping.stop('SIGTERM')).toBe(0)
    await expect.poll(closed, { timeout: 20_000 }).toBe(20)
    expect(unanswered.size).toBe(0)
  })
})

/** Connections as the operating system sees them; a client that doesn't read isn't told that one has ended. */
function connectionsTo(port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const lines = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1)
  return lines.filter((line) => {
    const [, address = '', , state] = line.trim().split(/\s+/)
    return address.endsWith(local) && state !== '0A' && state !== '06'
  }).length
}

function connectMany({ url }: ApiClient, count: number, text: string) {
  const { hostname, port } = new URL(url)
  let ended = 0
  const sockets = Array.from({ length: count }, (): Socket => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.on('close', () => (ended += 1))
    if (text === '') socket.resume()
    else socket.write(text)
    return socket
  })
  return { sockets, closed: () => ended }
}
