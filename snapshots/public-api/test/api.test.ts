import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { createApp } from '../src/app.js'
import { shutdown } from '../src/generated/shared/lifecycle.js'

let server: Server
let url: string

beforeAll(async () => {
  server = createApp().listen(0)
  await once(server, 'listening')
  url = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  await shutdown()
})

test('the database is up', { timeout: 15_000 }, async () => {
  const health = async () => (await fetch(`${url}/health`)).json()
  await expect.poll(health, { timeout: 10_000 }).toMatchObject({ database: 'up' })
})

test('a list answers a page of rows', async () => {
  const answer = await fetch(`${url}/api/notes`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ page: 1 })
})

test('a path without a route is a 404', async () => {
  const answer = await fetch(`${url}/api/nothing`)
  expect(answer.status).toBe(404)
})
