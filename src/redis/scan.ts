import { type Connection, serversOf } from './connect.js'
import { dropItem } from './registers.js'

/** The keys that begin with a text, in batches; a key may be listed twice. */
export async function* scanKeys(redis: Connection, start: string): AsyncGenerator<string[]> {
  const pattern = `${start.replaceAll(/[\\*?[\]]/g, String.raw`\$&`)}*`
  for (const server of serversOf(redis)) {
    let cursor = '0'
    do {
      const [next, keys] = await server.scan(cursor, 'MATCH', pattern, 'COUNT', 1000)
      if (keys.length > 0) yield keys
      cursor = next
    } while (cursor !== '0')
  }
}

/**
 * Removes the keys that begin with a text; returns how many there were. Keys that may hold a fence are
 * checked one by one, and stay if they do.
 */
export async function unlinkKeys(
  redis: Connection,
  start: string,
  { mayBeClosed }: { mayBeClosed: boolean },
): Promise<number> {
  const remove = (key: string) => (mayBeClosed ? dropItem(redis, key) : redis.unlink(key))
  let count = 0
  for await (const keys of scanKeys(redis, start)) {
    const removed = await Promise.all(keys.map(remove))
    count += removed.filter(Boolean).length
  }
  return count
}
