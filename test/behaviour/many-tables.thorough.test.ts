import {
  createServer,
  IncomingMessage,
  type RequestListener,
  type Server,
  ServerResponse,
} from 'node:http'
import { once } from 'node:events'
import { Socket, type AddressInfo } from 'node:net'
import express, { type Express } from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ApiClient } from '../running/api-client.js'
import { editFiles } from '../running/edit-files.js'
import { generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles } from '../running/materialise.js'

const count = 300
const nameOf = (number: number) => `table_${number.toString().padStart(3, '0')}`

const entry = `export { createApp } from './app.js'
export { mountTables } from './generated/index.js'
`

const custom = `
import { Router } from 'express'
import type { Table299Hooks } from '../generated/table_299/table_299.schema.js'
export const table299Hooks: Table299Hooks = {}
export const table299Routes: Router = Router()
table299Routes.get('/', (req, res, next) => {
  if (req.query['q'] === undefined) next()
  else res.json({ path: req.originalUrl, base: req.baseUrl })
})
`

interface Entry {
  createApp(): RequestListener
  mountTables(app: Express): void
}

describe('an API of 300 tables', () => {
  let server: Server
  let api: ApiClient
  const tables = express()
  const socket = new Socket()
  beforeAll(async () => {
    const spec = {
      database: { url: 'file:./many.db' },
      redis: { store: 'memory' },
      tables: Array.from({ length: count }, (_, number) => ({
        name: nameOf(number),
        columns: { id: { type: 'integer', primary_key: true } },
      })),
    }
    const files = editFiles(generateFiles({ file: 'pylight.yaml', value: spec }), [
      { path: 'src/custom/table_299.ts', from: /[^]+/, to: custom },
      { path: 'src/server.ts', from: /[^]+/, to: entry },
    ])
    process.env['LOG_LEVEL'] = 'silent'
    const project = await materialiseFiles('many-tables', files)
    const module = (await import(project.server)) as Entry
    module.mountTables(tables)
    server = createServer(module.createApp()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    api = new ApiClient(`http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`)
  })
  afterAll(() => server.close())

  test('leads to the last table as fast as to the first', async () => {
    const [near, far]: [number[], number[]] = [[], []]
    for (let round = 0; round < 100; round++) {
      near.push(await timeOf(nameOf(0)))
      far.push(await timeOf(nameOf(count - 1)))
    }
    expect(Math.min(...far) / Math.min(...near)).toBeLessThan(1.2)
  })

  test('finds a table by its name alone, in any case', async () => {
    expect((await api.get('/api/TABLE_299/nonsense')).text).toContain('Expected an integer')
    expect((await api.get('/api/table_300/1')).status).toBe(404)
    expect((await api.get('/api')).status).toBe(404)
    expect((await api.get('/api/constructor')).status).toBe(404)
  })

  test('asks the user’s own routes first, below the same path', async () => {
    const { json } = await api.get('/api/table_299?q=1')
    expect(json).toEqual({ path: '/api/table_299?q=1', base: '/api/table_299' })
  })

  /** Of fifty requests that need neither a database nor a connection. */
  async function timeOf(table: string): Promise<number> {
    const start = performance.now()
    for (let turn = 0; turn < 50; turn++) {
      const req = new IncomingMessage(socket)
      Object.assign(req, { method: 'OPTIONS', url: `/api/${table}` })
      const res = new ServerResponse(req)
      await new Promise((answered) => {
        Object.assign(res, { end: answered })
        tables(req as express.Request, res as express.Response, answered)
      })
    }
    return performance.now() - start
  }
})
