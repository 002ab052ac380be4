import { Redis } from 'ioredis'
import { expect } from 'vitest'
import { ShopRows } from '../behaviour/suites/shop-rows.js'
import { pylight, type Ended } from './cli.js'
import { runProject, type RunningProject } from '../running/running-project.js'
import { fixtureFolder } from '../snapshots/cases.js'

/** The key of the shop's first page of categories. */
export const list = 'shop:categories:GET:page=1&limit=10'

/** A running shop, and `pylight cache` for it. */
export class ShopCache {
  /** A cached category; the list of categories is cached, too. */
  id = 0
  path = ''
  key = ''

  private constructor(
    readonly shop: RunningProject,
    readonly redis: Redis,
  ) {}

  static async start(): Promise<ShopCache> {
    const shop = await runProject('shop', 'sqlite')
    // Otherwise warming at start interferes.
    await shop.api.fillCache('/api/products?page=1&limit=50&sort=-price')
    return new ShopCache(shop, new Redis(shop.redis.url))
  }

  async stop(): Promise<void> {
    this.redis.disconnect()
    await this.shop.close()
  }

  /** Empties Redis, then fills it with a new category. */
  async begin(): Promise<void> {
    await this.redis.flushall()
    this.id = Number((await this.category())['id'])
    this.path = `/api/categories/${this.id.toString()}`
    this.key = `shop:categories:GET:id=${this.id.toString()}`
    await this.shop.api.fillCache(this.path)
    await this.shop.api.fillCache('/api/categories')
  }

  category() {
    return new ShopRows(this.shop.api).category()
  }

  run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    const PORT = new URL(this.shop.api.url).port
    return pylight(fixtureFolder('shop'), ['cache', ...args], {
      env: { ...process.env, REDIS_URL: this.shop.redis.url, PORT, ...env },
    })
  }

  async json(...args: string[]): Promise<Record<string, unknown>> {
    const { stdout, stderr } = await this.run([...args, '--json'])
    expect(stderr).toBe('')
    return JSON.parse(stdout) as Record<string, unknown>
  }
}
