import { Redis } from 'ioredis'
import { keyPrefix } from './shop-project.js'

/** The demo's keys in Redis: registers with their tokens, and the keys of answers. */
type Contents = Map<string, string | null>

/** Reads Redis from outside, to show what a write changed. */
export class CacheWatch {
  private readonly redis: Redis

  constructor(url: string) {
    this.redis = new Redis(url, { maxRetriesPerRequest: 1 })
    this.redis.on('error', () => undefined)
  }

  /** What the work made stale, as short phrases. */
  async invalidatedBy(work: () => Promise<void>): Promise<string[]> {
    const before = await this.read()
    await work()
    const after = await this.read()
    const renewed = (register: string) =>
      [...after.keys()]
        .filter((key) => key.endsWith(register) && before.get(key) !== after.get(key))
        .map((key) => key.slice(0, -register.length))
    const removed = [...before.keys()].filter((key) => key.includes(':GET:') && !after.has(key))
    return [
      ...phrase('lists of', renewed(':@epoch')),
      ...phrase('every row of', renewed(':@rows')),
      ...phrase('key', removed),
    ]
  }

  close(): void {
    this.redis.disconnect()
  }

  private async read(): Promise<Contents> {
    const contents: Contents = new Map()
    for await (const keys of this.redis.scanStream({ match: `${keyPrefix}*` }) as AsyncIterable<string[]>)
      for (const key of keys) contents.set(key.slice(keyPrefix.length), await this.redis.get(key))
    return contents
  }
}

function phrase(what: string, names: string[]): string[] {
  return names.length === 0 ? [] : [`${what} ${names.sort().join(', ')}`]
}
