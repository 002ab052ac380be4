import { Redis } from 'ioredis'
import { materialise } from '../../running/materialise.js'
import { startRedis } from '../../services/redis.js'
import { generatedClass } from './generated-class.js'
import { projectWithStore } from './project-with-store.js'
import { describeStore } from './store-contract.js'

process.env['LOG_LEVEL'] = 'silent'

describeStore('in Redis', async () => {
  const server = await startRedis()
  const RedisStore = await generatedClass(await materialise('shop'), 'RedisStore')
  const store = new RedisStore(new Redis(server.url), { isEmpty: true }, 10_000)
  if (!(await store.isBackWithin(5_000))) throw new Error('Redis does not answer')
  const close = async () => {
    store.close()
    await server.stop()
  }
  return { store, close }
})

describeStore('in memory', async () => {
  const MemoryStore = await generatedClass(await projectWithStore('memory'), 'MemoryStore')
  return { store: new MemoryStore(), close: () => Promise.resolve() }
})
