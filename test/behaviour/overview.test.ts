import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateFiles } from '../running/generate-fixture.js'
import { materialiseFiles } from '../running/materialise.js'
import { pushSchema } from '../running/push-schema.js'
import { createDatabase, type OwnDatabase } from '../services/databases.js'
import { boot, type RunningServer } from '../running/boot.js'

const spec = {
  database: { url: 'file:./overview.db' },
  redis: { store: 'memory' },
  swagger: { title: 'Books & <b>more</b>', version: '2.1.0', description: 'All "books"' },
  tables: [
    { name: 'books', columns: { id: { type: 'integer', primary_key: true } } },
    {
      name: 'secrets',
      methods: ['POST'],
      columns: { id: { type: 'integer', primary_key: true } },
    },
  ],
}

let database: OwnDatabase
let server: RunningServer
beforeAll(async () => {
  const files = generateFiles({ file: 'pylight.yaml', value: spec })
  database = await createDatabase('sqlite')
  const project = await materialiseFiles('overview', files)
  await pushSchema(project, database.url)
  server = await boot(project, { LOG_LEVEL: 'silent', DATABASE_URL: database.url })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('GET / tells programs what there is', async () => {
  const { status, json } = await server.api.get('/')
  expect(status).toBe(200)
  expect(json).toEqual({
    title: 'Books & <b>more</b>',
    version: '2.1.0',
    description: 'All "books"',
    tables: [
      { name: 'books', path: '/api/books', methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] },
      { name: 'secrets', path: '/api/secrets', methods: ['POST'] },
    ],
    health: '/health',
    metrics: '/metrics',
    openapi: '/openapi.json',
  })
})

test('GET / is a page for people, with links and without tags of the spec', async () => {
  const { headers, text } = await server.api.get('/', { accept: 'text/html,*/*;q=0.8' })
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(text).toContain('<a href="/api/books">/api/books</a>')
  expect(text).toContain('<a href="/health">/health</a>')
  expect(text).not.toContain('<a href="/api/secrets">')
  expect(text).toContain('<h1>Books &#38; &#60;b&#62;more&#60;/b&#62; 2.1.0</h1>')
})

test('GET / is JSON for those who accept neither', async () => {
  const { status, json } = await server.api.get('/', { accept: 'image/png' })
  expect(status).toBe(200)
  expect(json).toMatchObject({ title: 'Books & <b>more</b>' })
})

test('GET /openapi.json describes the API, with an ETag; the page is not for production', async () => {
  const { status, headers, json } = await server.api.get('/openapi.json')
  expect(status).toBe(200)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(json).toMatchObject({ openapi: '3.1.1', info: { version: '2.1.0' } })
  const etag = headers.get('etag') ?? ''
  expect((await server.api.get('/openapi.json', { 'if-none-match': etag })).status).toBe(304)
  expect((await server.api.get('/docs')).status).toBe(404)
})
