import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Redis } from 'ioredis'
import { register } from 'prom-client'
import { materialise } from '../../test/running/materialise.js'
import { pushSchema } from '../../test/running/push-schema.js'
import { createDatabase } from '../../test/services/databases.js'
import { startRedis } from '../../test/services/redis.js'

export interface Body {
  cache: { result: 'hit' | 'miss' | 'bypass' }
}

/** What an answer depends on. */
export interface Dependencies {
  endpoint: string
  listsOf?: string[]
  rowsOf?: string[]
}

interface Exports {
  cache: {
    lookUp(key: string, on: Dependencies): Promise<Lookup>
    fill(entry: Lookup, ttl: { seconds: number }, load: () => Promise<object>): Promise<Body>
    write(stale: object, run: () => Promise<unknown>): Promise<unknown>
  }
  productsWrites: { update(id: number): object }
  /** The cache's own connection. */
  redis: Redis
  shutdown: () => Promise<void>
}

export interface GeneratedCache extends Omit<Exports, 'shutdown'> {
  redisUrl: string
  close(): Promise<void>
}

type Lookup = { isFresh: true; body: Body } | { isFresh: false }

const entry = `
export { cache } from './src/generated/shared/cache/index.js'
export { shutdown } from './src/generated/shared/lifecycle.js'
export { productsWrites } from './src/generated/products/products.cache.js'
export { redis } from './src/generated/shared/redis.js'
`

/** The cache of the shop's generated project, in this process, with its own Redis and an empty database. */
export async function startGeneratedCache(): Promise<GeneratedCache> {
  const project = await materialise('shop', 'sqlite')
  const [server, database] = await Promise.all([startRedis(), createDatabase('sqlite')])
  await pushSchema(project, database.url)
  const settings = { REDIS_URL: server.url, DATABASE_URL: database.url, LOG_LEVEL: 'fatal' }
  Object.assign(process.env, settings)
  register.clear() // another part of the benchmark may have registered metrics
  const { shutdown, ...generated } = await importBundle(project.folder)
  const close = async () => {
    await shutdown()
    await Promise.all([server.stop(), database.drop()])
  }
  return { ...generated, redisUrl: server.url, close }
}

async function importBundle(folder: string): Promise<Exports> {
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
  try {
    return (await import(pathToFileURL(file).href)) as Exports
  } finally {
    await rm(file)
  }
}
