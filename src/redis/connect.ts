import { Cluster, Redis, type RedisOptions } from 'ioredis'
import {
  hasDatabaseNumber,
  isRedisAddress,
  unreadableAddress,
} from '../../templates/src/generated/shared/redis-url.js'
import { isReply, redisProblem, RedisProblem } from './problem.js'

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
 * Opens a connection. A command without reply within three seconds fails.
 *
 * @param url of a server, of a cluster's servers with commas, or `redis+sentinel://host:26379,…/name`
 * @throws RedisProblem when no server answers, or the password is refused
 */
export async function openRedis(url: string): Promise<Connection> {
  const isReadable = /^rediss?(\+sentinel)?:\/\//.test(url) && isRedisAddress(url)
  if (!isReadable || !hasDatabaseNumber(url)) throw new RedisProblem(unreadableAddress)
  const redis = connectionTo(url)
  const causes: Error[] = []
  redis.on('error', (cause: Error) => causes.push(cause))
  redis.on('node error', (cause: Error) => causes.push(cause))
  const ended = new Promise((resolve) => redis.once('end', resolve))
  try {
    await Promise.race([redis.connect(), ended])
    await redis.ping()
    await selectDatabase(redis)
    return redis
  } catch (error) {
    redis.disconnect()
    throw redisProblem(causes.find(isReply) ?? causes[0] ?? (error as Error), url)
  }
}

/** A connection whose database can't be selected stays with database 0. */
async function selectDatabase(redis: Connection): Promise<void> {
  if (redis instanceof Cluster) return
  const { db = 0 } = redis.options
  if (db !== 0) await redis.select(db)
}

/** The servers that hold keys. */
export function serversOf(redis: Connection): Redis[] {
  return redis instanceof Cluster ? redis.nodes('master') : [redis]
}

/** `INFO` of all servers, from which the API derives its era. */
export async function readInfo(redis: Connection): Promise<string> {
  const texts = await Promise.all(serversOf(redis).map((server) => server.info()))
  return texts.sort().join('\n')
}

function connectionTo(url: string): Connection {
  const [first = '', ...others] = url.split(',')
  if (isSentinel(url)) return bySentinel(url)
  if (others.length === 0) return new Redis<'legacy'>(url, options)
  return new Cluster<'legacy'>([first, ...others], {
    redisOptions: { ...options, lazyConnect: false, ...accessOf(new URL(first)) },
    lazyConnect: true,
    enableAutoPipelining: true,
    clusterRetryStrategy: () => null,
  })
}

function isSentinel(url: string): boolean {
  return /^rediss?\+sentinel:\/\//.test(url)
}

/** Parses the URL like the generated `redis.ts`. */
function bySentinel(url: string): Redis {
  const [, start = '', hosts = '', end = ''] =
    /^(.*?:\/\/(?:[^/?]*@)?)([^/?]*)(.*)$/.exec(url) ?? []
  const address = new URL(`${start}sentinels${end}`)
  const [, name = 'mymaster', db = '0'] = address.pathname.split('/')
  const access = accessOf(address)
  return new Redis<'legacy'>({
    ...options,
    ...access,
    sentinels: hosts.split(',').map((host) => {
      const { hostname, port } = new URL(`redis://${host}`)
      return { host: hostname, port: Number(port || 26379) }
    }),
    name,
    db: Number(db),
    sentinelUsername: address.searchParams.get('sentinel_username') ?? undefined,
    sentinelPassword: address.searchParams.get('sentinel_password') ?? undefined,
    sentinelTLS: access.tls,
    enableTLSForSentinelMode: true,
    sentinelRetryStrategy: () => null,
  })
}

type Access = Pick<RedisOptions, 'username' | 'password' | 'tls'>

function accessOf({ protocol, username, password }: URL): Access {
  return {
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    ...(protocol.startsWith('rediss') && { tls: {} }),
  }
}
