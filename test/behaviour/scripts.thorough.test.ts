import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { materialise } from '../running/materialise.js'
import { runScript } from '../running/run-script.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { settingsVariant } from '../running/settings-variant.js'
import { providers } from '../services/databases.js'

/** Time for connections that nobody should open. */
const importApp = `
import { setTimeout as wait } from 'node:timers/promises'
import { createApp } from './src/app.js'
await wait(1000)
console.log(typeof createApp)
`

describe('importing src/app.ts', () => {
  let server: Server
  let connections = 0
  let port: number
  beforeAll(async () => {
    server = createServer((socket) => {
      connections++
      socket.destroy()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => server.close())

  test.each(providers)('connects to nothing on %s, and lets the process end', async (provider) => {
    const ended = await runScript(await materialise('shop', provider), importApp, {
      DATABASE_URL: `${provider}://root@127.0.0.1:${port.toString()}/shop`,
      REDIS_URL: `redis://127.0.0.1:${port.toString()}`,
    })
    expect(ended).toEqual({ exitCode: 0, output: 'function\n' })
    expect(connections).toBe(0)
  })

  test('checks no setting: neither wrong ones nor missing ones end the process', async () => {
    const project = await settingsVariant('redis')
    const wrong = { DATABASE_URL: 'nonsense', PORT: 'eighty', LOG_LEVEL: 'chatty' }
    expect(await runScript(project, importApp, wrong)).toEqual({
      exitCode: 0,
      output: 'function\n',
    })
  })

  test('with a wrong setting, the first use says which', async () => {
    const use = `
import { prisma } from './src/generated/shared/prisma.js'
try {
  await prisma.product.count()
} catch (error) {
  console.log(error.message)
}
`
    const project = await materialise('shop', 'sqlite')
    const { exitCode, output } = await runScript(project, use, { DATABASE_URL: 'nonsense' })
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 })
    expect(output).toMatch(/^DATABASE_URL must begin with file:/)
  })
})

describe.each(providers)('a script on %s', (provider) => {
  let shop: RunningProject
  beforeAll(async () => {
    shop = await runProject('shop', provider)
  })
  afterAll(() => shop.close())

  test('ends by itself after shutdown(), and what it wrote is seen at once', async () => {
    const { api, env } = shop
    const { id } = await api.create('categories', { name: 'Tea', slug: 'tea' })
    const path = `/api/categories/${String(id)}`
    await api.fillCache(path)
    const script = `
import { updateCategory } from './src/generated/categories/categories.repository.js'
import { shutdown } from './src/generated/shared/lifecycle.js'
await updateCategory(${String(id)}, { name: 'Coffee' })
await shutdown()
`
    expect(await runScript(shop.project, script, { ...env, LOG_LEVEL: 'fatal' })).toEqual({
      exitCode: 0,
      output: '',
    })
    expect(await api.row(path)).toMatchObject({ name: 'Coffee' })
  })

  test('may call shutdown() without having used anything', async () => {
    const script = `
import { shutdown } from './src/generated/shared/lifecycle.js'
await shutdown()
`
    expect(await runScript(shop.project, script, shop.env)).toEqual({ exitCode: 0, output: '' })
  })
})
