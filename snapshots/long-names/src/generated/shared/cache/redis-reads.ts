// Made by pylight from pylight.yaml.
import { Cluster, type Redis } from 'ioredis'

/** The values of the keys, in their order. */
export async function readAll(redis: Redis | Cluster, keys: string[]): Promise<(Buffer | null)[]> {
  if (!(redis instanceof Cluster)) return redis.mgetBuffer(keys)
  return Promise.all(atOnce(redis, () => keys.map((key) => redis.getBuffer(key))))
}

/**
 * Sends commands together. A cluster's servers each hold some of the keys, and each gets the
 * commands for its own at once.
 */
export function atOnce<Replies>(redis: Redis | Cluster, send: () => Replies): Replies {
  const servers = redis instanceof Cluster ? redis.nodes('master').filter(isReady) : [redis]
  for (const { stream } of servers) stream.cork()
  const replies = send()
  for (const { stream } of servers) stream.uncork()
  return replies
}

function isReady({ status }: Redis): boolean {
  return status === 'ready'
}
