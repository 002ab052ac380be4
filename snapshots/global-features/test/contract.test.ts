import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { createApp } from '../src/app.js'
import { shutdown } from '../src/generated/shared/lifecycle.js'
import { compare, operations, type Operation, find, sampleOf, type Schema } from './contract.js'

/** The API answers as `src/generated/openapi.json` says. */

/** Headers of a user who may do everything; without them, refusals are compared. */
const credentials: Record<string, string> = {}

let server: Server
let url: string

beforeAll(async () => {
  server = createApp().listen(0)
  await once(server, 'listening')
  url = `http://localhost:${(server.address() as AddressInfo).port}`
  await vi.waitFor(async () => expect((await fetch(`${url}/health`)).status).toBe(200), 10_000)
}, 15_000)

afterAll(async () => {
  server.close()
  await shutdown()
})

interface Sent {
  as?: Record<string, string>
  key?: string
  query?: string
  body?: unknown
  headers?: Record<string, string>
}

/** Sends a request and compares its answer. */
async function send(operation: Operation, sent: Sent = {}) {
  const { as = credentials, key = '', query = '', body, headers } = sent
  const path = operation.path.replace(/\/\{.*/, `/${key}`)
  const answer = await fetch(url + path + query, {
    method: operation.method.toUpperCase(),
    headers: { 'Content-Type': 'application/json', ...as, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { answer, row: await compare(operation, answer) }
}

const named = (all: Operation[]) => all.map((one) => [one.operationId, one] as const)

const wrongKey = ({ key }: Operation) =>
  key.map(({ schema }) => (schema.type === 'string' && !schema.format ? '%00' : 'wrong')).join('/')

test.each(named(operations))('%s: requests that change nothing', async (_, operation) => {
  const key = wrongKey(operation)
  const request = { key, ...(operation.requestBody && { body: {} }) }
  const { answer } = await send(operation, request)
  if (operation.method === 'get') {
    const etag = answer.headers.get('ETag')
    if (etag !== null) await send(operation, { key, headers: { 'If-None-Match': etag } })
    await send(operation, { key, query: '?nothing=1' })
  }
  if (operation.requestBody) {
    await send(operation, { key, body: { nothing: 1 } })
    await send(operation, { key, body: {}, headers: { 'Content-Type': 'text/plain' } })
  }
})

const idOf = ({ path }: Operation) => path.split('/')[2] ?? ''
const creates = operations.filter(
  ({ method, path }) => method === 'post' && path.startsWith('/api/'),
)
const ofRow = (table: string, method: string) =>
  operations.find((one) => idOf(one) === table && one.method === method && one.key.length > 0)
const keyOf = ({ key }: Operation, row: Row) =>
  key.map(({ name }) => encodeURIComponent(String(row[name]))).join('/')

type Row = Record<string, unknown>

let count = 0

/** A body for a new row, and the rows that it refers to. */
async function bodyOf(operation: Operation): Promise<Row | undefined> {
  const schema: Schema = find(operation.requestBody?.content['application/json']?.schema.$ref ?? '')
  const number = ++count
  const body: Row = {}
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const [, table, column = ''] = /Refers to (\w+)\.(\w+)\./.exec(property.description ?? '') ?? []
    if (table === undefined) body[name] = sampleOf(property, number)
    else if (schema.required?.includes(name)) body[name] = (await newRow(table))?.[column]
  }
  return body
}

/** Undefined where credentials are missing. */
async function newRow(table: string): Promise<Row | undefined> {
  const operation = creates.find((one) => idOf(one) === table)
  if (!operation) return undefined
  const { answer, row } = await send(operation, { body: await bodyOf(operation) })
  return answer.status === 201 ? (row as Row) : undefined
}

test.each(named(creates))('%s: a row from its creation to its end', async (_, operation) => {
  const table = idOf(operation)
  const row = await newRow(table)
  if (!row) return
  for (const method of ['get', 'put', 'patch', 'delete', 'get', 'delete']) {
    const next = ofRow(table, method)
    if (next) await send(next, { key: keyOf(next, row), ...(next.requestBody && { body: {} }) })
  }
})
