import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Redis } from 'ioredis'
import { register } from 'prom-client'
import { materialise } from '../../test/running/materialise.js'

export interface Body {
  cache: { result: 'hit' | 'miss' | 'bypass' }
}

/** What an answer depends on. */
export interface Dependencies {
  endpoint: string
  listsOf?: string[]
  rowsOf?: string[]
}

/** Replaces the database, whose cost must not be measured. */
export interface GeneratedCache {
  cache: {
    lookUp(key: string, on: Dependencies): Promise<Lookup>
    fill(entry: Lookup, ttl: { seconds: number }, load: () => Promise<object>): Promise<Body>
    write(stale: object, run: () => Promise<unknown>): Promise<unknown>
  }
  productsWrites: { update(id: number): object }
  redis: Redis
}

type Lookup = { isFresh: true; body: Body } | { isFresh: false }

const entry = `
export { cache } from './src/generated/shared/cache/index.js'
export { productsWrites } from './src/generated/products/products.cache.js'
export { redis } from './src/generated/shared/redis.js'
`

/** The cache of the shop's generated project, in this process, on a Redis. */
export async function importGeneratedCache(redisUrl: string): Promise<GeneratedCache> {
  const { folder } = await materialise('shop', 'sqlite')
  const file = join(folder, `dist/cache-${randomUUID()}.js`)
  await build({
    stdin: { contents: entry, resolveDir: folder },
    outfile: file,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  Object.assign(process.env, { REDIS_URL: redisUrl, LOG_LEVEL: 'fatal', DATABASE_URL: 'file:none' })
  register.clear() // another part of the benchmark may have registered metrics
  const generated = (await import(pathToFileURL(file).href)) as GeneratedCache
  await rm(file)
  return generated
}
