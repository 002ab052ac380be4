import { once } from 'node:events'
import { createServer, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express, { type Express } from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { materialise } from '../running/materialise.js'

interface ClassesFile {
  requestClasses: (app: Express) => ServerOptions
}

let app: Express
let server: Server
let url: string
beforeAll(async () => {
  const { folder } = await materialise('shop', 'sqlite')
  const path = join(folder, 'src/generated/shared/request-classes.ts')
  const { requestClasses } = (await import(path)) as ClassesFile
  const inner: Express = express().get('/', (req, res) => res.json({ inner: req.app === inner }))
  app = express().use('/inner', inner)
  app.get('/:id', (req, res) => res.json({ id: req.params.id, isApp: req.app === app }))
  server = createServer(requestClasses(app), app).listen(0)
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`
})
afterAll(() => server.close())

test('requests and responses have the prototypes that Express would set', async () => {
  const prototypes: unknown[] = []
  server.prependOnceListener('request', (req, res) => {
    prototypes.push(Object.getPrototypeOf(req), Object.getPrototypeOf(res))
  })
  expect(await (await fetch(`${url}/7`)).json()).toEqual({ id: '7', isApp: true })
  expect(prototypes).toEqual([app.request, app.response])
})

test('an application within it works', async () => {
  expect(await (await fetch(`${url}/inner`)).json()).toEqual({ inner: true })
})
