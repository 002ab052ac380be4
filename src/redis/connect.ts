import { Cluster, Redis, type RedisOptions } from 'ioredis'
import { isReply, labelOf, redisProblem, RedisProblem } from './problem.js'

/** One server, or the servers of a cluster. */
export type Connection = Redis | Cluster

const patienceMilliseconds = 3000

const options = {
  connectionName: 'pylight-cli',
  lazyConnect: true,
  connectTimeout: patienceMilliseconds,
  commandTimeout: patienceMilliseconds,
  disconnectTimeout: 100,
  maxRetriesPerRequest: 0,
  enableAutoPipelining: true,
  retryStrategy: () => null,
} satisfies RedisOptions

/**
 * A connection that is ready. A command that isn't answered in three seconds fails.
 *
 * @param url of a server, of several of a cluster with commas, or `redis+sentinel://host:26379,…/name`
 * @throws RedisProblem when nothing answers there, or the password is refused
 */
export async function openRedis(url: string): Promise<Connection> {
  if (!url.split(',').every(isReadable)) throw new RedisProblem(unreadable(url))
  const redis = connectionTo(url)
  const causes: Error[] = []
  redis.on('error', (cause: Error) => causes.push(cause))
  redis.on('node error', (cause: Error) => causes.push(cause))
  const ended = new Promise((resolve) => redis.once('end', resolve))
  try {
    await Promise.race([redis.connect(), ended])
    await redis.ping()
    return redis
  } catch (error) {
    redis.disconnect()
    throw redisProblem(causes.find(isReply) ?? causes[0] ?? (error as Error), url)
  }
}

/** The servers that hold keys. */
export function serversOf(redis: Connection): Redis[] {
  return redis instanceof Cluster ? redis.nodes('master') : [redis]
}

/** `INFO` of all servers, as the API asks it for the era of its entries. */
export async function readInfo(redis: Connection): Promise<string> {
  const texts = await Promise.all(serversOf(redis).map((server) => server.info()))
  return texts.sort().join('\n')
}

function connectionTo(url: string): Connection {
  const [first = '', ...others] = url.split(',')
  if (url.startsWith('redis+sentinel:')) return bySentinel(url)
  if (others.length === 0) return new Redis(url, options)
  const { protocol, username, password } = new URL(first)
  const redisOptions = {
    ...options,
    lazyConnect: false,
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  }
  return new Cluster([first, ...others], {
    redisOptions,
    lazyConnect: true,
    enableAutoPipelining: true,
    clusterRetryStrategy: () => null,
  })
}

function bySentinel(url: string): Redis {
  const [hosts = '', name = 'mymaster', db = '0'] = url.replace(/^.*?:\/\//, '').split('/')
  const sentinels = hosts.split(',').map((text) => {
    const [host = '', port = '26379'] = text.split(':')
    return { host, port: Number(port) }
  })
  const sentinelRetryStrategy = (): null => null
  return new Redis({ ...options, sentinels, name, db: Number(db), sentinelRetryStrategy })
}

function isReadable(url: string, at: number, all: string[]): boolean {
  if (all[0]?.startsWith('redis+sentinel://')) return true
  return /^rediss?:\/\//.test(url) && URL.canParse(url)
}

function unreadable(url: string): string {
  return `REDIS_URL is ${labelOf(url)}. It should look like redis://user:password@host:6379/0, or rediss:// for TLS.`
}
