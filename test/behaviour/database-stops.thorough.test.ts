import { describe, expect, test } from 'vitest'
import { boot } from '../running/boot.js'
import { materialise } from '../running/materialise.js'
import { pushSchema } from '../running/push-schema.js'
import { expectInTime } from '../running/time-limit.js'
import { createDatabase } from '../services/databases.js'
import { mariadbService } from '../services/mariadb.js'
import { postgresqlService } from '../services/postgresql.js'
import { expectError } from './suites/expectations.js'

describe.concurrent.each([
  ['postgresql', postgresqlService],
  ['mysql', mariadbService],
] as const)('when %s stops', (provider, service) => {
  test('reads and /health answer 503 in time', async () => {
    const server = await service.start()
    if (!server) throw new Error(`${service.title} isn't installed`)
    const variable = process.env[service.variable]
    process.env[service.variable] = server.url
    const database = await createDatabase(provider)
    process.env[service.variable] = variable
    const project = await materialise('shop', provider)
    await pushSchema(project, database.url)
    const api = await boot(project, {
      DATABASE_URL: database.url,
      REDIS_URL: process.env['REDIS_URL'],
    })
    try {
      expect((await api.api.get('/api/payments')).status).toBe(200)
      await server.stop()
      const start = performance.now()
      const [read, health, ready, live] = await Promise.all([
        api.api.get('/api/payments'),
        api.api.get('/health'),
        api.api.get('/health/ready'),
        api.api.get('/health/live'),
      ])
      expectInTime(performance.now() - start, 12_000)
      expectError(read, 503)
      expect(health).toMatchObject({ status: 503, json: { database: 'down' } })
      expect(ready.status).toBe(503)
      expect(live.status).toBe(200)
    } finally {
      await api.stop()
      await server.stop()
    }
  })
})
