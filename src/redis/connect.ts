import { Redis, ReplyError } from 'ioredis'
import { RedisProblem } from './problem.js'

export type { Redis } from 'ioredis'

const patienceMilliseconds = 3000

/**
 * A connection that is ready. A command that isn't answered in three seconds fails.
 *
 * @throws RedisProblem when nothing answers there, or the password is refused
 */
export async function openRedis(url: string): Promise<Redis> {
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url)) throw new RedisProblem(unreadable(url))
  const redis = new Redis(url, {
    connectionName: 'pylight-cli',
    lazyConnect: true,
    connectTimeout: patienceMilliseconds,
    commandTimeout: patienceMilliseconds,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  const causes: Error[] = []
  redis.on('error', (cause: Error) => causes.push(cause))
  try {
    await redis.connect()
    await redis.ping()
    return redis
  } catch (error) {
    redis.disconnect()
    throw redisProblem(causes[0] ?? (error as Error), url)
  }
}

/** The URL for people: never a password. */
export function redisLabel(url: string): string {
  const { protocol, username, host, pathname } = new URL(url)
  const user = username === '' ? '' : `${username}@`
  return `${protocol}//${user}${host}${pathname === '/' ? '' : pathname}`
}

/** What a failed command or connection means, in words. */
export function redisProblem(cause: Error, url: string): RedisProblem {
  const label = redisLabel(url)
  if (/^(NOAUTH|WRONGPASS|ERR invalid password)/.test(cause.message)) {
    return new RedisProblem(
      `Redis at ${label} wants another password. Put it in REDIS_URL: redis://user:password@host:port.`,
    )
  }
  if (/^NOPERM/.test(cause.message)) {
    return new RedisProblem(`Redis at ${label} does not let this user do that: ${cause.message}`)
  }
  if (cause instanceof ReplyError) return new RedisProblem(`Redis at ${label}: ${cause.message}`)
  const reason = (cause as NodeJS.ErrnoException).code ?? cause.message
  return new RedisProblem(
    `Redis does not answer at ${label} (${reason}). Start it, or name another in REDIS_URL.`,
  )
}

function unreadable(url: string): string {
  const [scheme = ''] = /^[a-z0-9+.-]*:?/i.exec(url) ?? []
  return `REDIS_URL starts with ${scheme || 'nothing'}. It should look like redis://user:password@host:6379/0, or rediss:// for TLS.`
}
