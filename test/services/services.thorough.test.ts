import { execFileSync } from 'node:child_process'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, test } from 'vitest'
import { createDatabase, providers } from './databases.js'
import { findOrStartAll, services } from './find.js'
import { freePort } from './ports.js'
import { startRedis } from './redis.js'
import type { Service } from './service.js'
import { querySql, runSql } from './sql.js'

const saved = { ...process.env }
afterEach(() => {
  process.env = { ...saved }
})

describe.each(services)('$title', (service) => {
  test('is found at its variable’s URL, and left running', async () => {
    const [running] = [...(await findOrStartAll([service])).values()]
    expect(running?.url).toBe(process.env[service.variable])
    await running?.stop()
    expect(await service.answers(running?.url ?? '')).toBe(true)
  })

  test('is started when nothing answers, and stopped at the end', { timeout: 60_000 }, async () => {
    const [running] = [...(await findOrStartAll([await unreachable(service)])).values()]
    const url = running?.url ?? ''
    expect(url).not.toBe(process.env[service.variable])
    expect(await service.answers(url)).toBe(true)
    await running?.stop()
    expect(await service.answers(url)).toBe(false)
  })

  test('is an error when its variable names a stopped server', async () => {
    process.env[service.variable] = service.usualUrl.replace(/:\d+/, `:${String(await freePort())}`)
    await expect(findOrStartAll([service])).rejects.toThrow(service.variable)
  })
})

test('names everything that is missing and how to get it', async () => {
  process.env['PATH'] = '/nonexistent'
  const absent = await Promise.all(
    services.map(async (service) => ({
      ...(await unreachable(service)),
      packages: [`pylight-no-such-package-${service.variable.toLowerCase()}`],
      start: () => Promise.resolve(undefined),
    })),
  )
  const error = await findOrStartAll(absent).catch((thrown: unknown) => String(thrown))
  for (const service of services) expect(error).toContain(`set ${service.variable}`)
})

test.each(providers)('a new database on %s, removed when dropped', async (provider) => {
  const database = await createDatabase(provider)
  await runSql(provider, database.url, 'CREATE TABLE t (id INT)', 'INSERT INTO t VALUES (7)')
  expect(await querySql(provider, database.url, 'SELECT id FROM t')).toEqual([[7]])
  await database.drop()
  await expect(querySql(provider, database.url, 'SELECT id FROM t')).rejects.toThrow()
})

test('a test’s own Redis can be paused, resumed, killed and restarted', async () => {
  const redis = await startRedis({ args: ['--maxmemory', '50mb'] })
  const client = new Redis(redis.url, { commandTimeout: 200, maxRetriesPerRequest: 0 })
  client.on('error', () => undefined)
  await client.set('key', 'value')
  redis.pause()
  await expect(client.get('key')).rejects.toThrow('timed out')
  redis.resume()
  expect(await client.get('key')).toBe('value')
  await redis.kill()
  await expect(client.get('key')).rejects.toThrow()
  await redis.restart()
  const again = new Redis(redis.url)
  expect(await again.get('key')).toBeNull()
  again.disconnect()
  client.disconnect()
  await redis.stop()
  expect(() =>
    execFileSync('redis-cli', ['-p', String(redis.port), 'ping'], { stdio: 'pipe' }),
  ).toThrow()
})

async function unreachable(service: Service): Promise<Service> {
  Reflect.deleteProperty(process.env, service.variable)
  const port = String(await freePort())
  return { ...service, usualUrl: service.usualUrl.replace(/:\d+/, `:${port}`) }
}
