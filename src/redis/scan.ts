import type { Redis } from './connect.js'
import { dropItem } from './registers.js'

/** The keys that begin with a text, in batches; a key may come twice. */
export async function* scanKeys(redis: Redis, start: string): AsyncGenerator<string[]> {
  const pattern = `${start.replaceAll(/[\\*?[\]]/g, String.raw`\$&`)}*`
  let cursor = '0'
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 1000)
    if (keys.length > 0) yield keys
    cursor = next
  } while (cursor !== '0')
}

/**
 * Frees the memory of the keys that begin with a text; answers how many there were. Those that
 * writers may have closed are looked at one by one, and stay if they are.
 */
export async function unlinkKeys(
  redis: Redis,
  start: string,
  { mayBeClosed }: { mayBeClosed: boolean },
): Promise<number> {
  let count = 0
  for await (const keys of scanKeys(redis, start)) {
    count += mayBeClosed ? await dropOpen(redis, keys) : await redis.unlink(...keys)
  }
  return count
}

async function dropOpen(redis: Redis, keys: string[]): Promise<number> {
  const dropped = await Promise.all(keys.map((key) => dropItem(redis, key)))
  return dropped.filter(Boolean).length
}
