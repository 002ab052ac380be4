import { Redis } from 'ioredis'
import { PrismaExtensionRedis } from 'prisma-extension-redis'
import { ttl, type Wire } from './wiring.js'

/** Caches reads automatically, and purges them by writes to their model. */
export const prismaExtensionRedis: Wire = ({ redisUrl, prisma }) => {
  const client = new Redis(redisUrl)
  client.on('error', () => undefined)
  const auto = { invalidateOnWrite: true, ttl, stale: 0 }
  const config = { ttl, stale: 0, type: 'STRING' as const, auto }
  return Promise.resolve({
    prisma: prisma.$extends(PrismaExtensionRedis({ config, client })),
    remember: (_table, _key, load) => load(),
    forget: () => Promise.resolve(),
  })
}
