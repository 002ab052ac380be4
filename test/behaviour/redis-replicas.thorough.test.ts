import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { boot, type RunningServer } from '../running/boot.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { startRedis, type OwnRedis } from '../services/redis.js'

describe('a process that only reads disconnects from a master that may have been replaced', () => {
  let master: OwnRedis
  let replica: OwnRedis
  let admin: Redis
  let shop: RunningProject
  let server: RunningServer
  const following = () => ['--replicaof', '127.0.0.1', master.port.toString()]
  const untilAnswered = (cache: string) =>
    vi.waitFor(async () => expect((await server.api.get('/api/users')).cache).toBe(cache), 15_000)

  beforeAll(async () => {
    const args = ['--min-replicas-to-write', '1', '--repl-diskless-sync-delay', '0']
    master = await startRedis({ args })
    replica = await startRedis({ args: following() })
    admin = new Redis(master.url)
    shop = await runProject('shop', 'sqlite')
    const urls = { DATABASE_URL: shop.database.url, REDIS_URL: master.url }
    server = await boot(shop.project, urls)
    await untilAnswered('HIT')
  })
  afterAll(async () => {
    await server.stop()
    await shop.close()
    admin.disconnect()
    await Promise.all([master.stop(), replica.stop()])
  })

  test('whose replicas have left it', async () => {
    await replica.kill()
    await untilAnswered('BYPASS')
    await replica.restart(following())
    await untilAnswered('HIT')
  })

  test('that was made a replica', async () => {
    await admin.replicaof('127.0.0.1', replica.port)
    await untilAnswered('BYPASS')
    await admin.replicaof('NO', 'ONE')
    await untilAnswered('HIT')
  })
})
