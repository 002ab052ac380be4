// Made by pylight from pylight.yaml.
import { Cluster, Redis, type RedisOptions } from 'ioredis'

import { env } from './env.js'
import { lazy } from './lazy.js'
import { hasDatabaseNumber, isRedisAddress, unreadableAddress } from './redis-url.js'

/**
 * While Redis is away commands fail at once, because asking the database is faster than waiting.
 * They are never sent again, because a late write could bring an old answer back.
 */
const options = {
  connectionName: 'pylight',
  connectTimeout: 2000,
  socketTimeout: 2000,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  enableAutoPipelining: true,
  autoPipeliningIgnoredCommands: ['mget'], // the cache batches them itself
  retryStrategy,
} satisfies RedisOptions

/** Connects when it is first used. */
export const redis = lazy(() => {
  if (!isRedisAddress(env.REDIS_URL)) throw new Error(unreadableAddress)
  return connect(withDatabaseNumber(env.REDIS_URL))
})

/** What is no number would end the process in ioredis; the cache says what is wrong. */
function withDatabaseNumber(address: string): string {
  if (hasDatabaseNumber(address)) return address
  return address.replaceAll(/(?<!\/)\/[^/?,]*(?=\?|,|$)/g, '')
}

/**
 * `redis://…` for one server, several URLs with commas for a cluster, or `redis+sentinel://…`.
 * `'legacy'` is the default, but inferring it takes TypeScript seconds.
 */
function connect(url: string): Redis | Cluster {
  if (/^rediss?\+sentinel:/.test(url)) return connectBySentinel(url)
  if (url.includes(',')) return connectToCluster(url.split(','))
  return new Redis<'legacy'>(url, options)
}

/**
 * `redis+sentinel://user:password@host:26379,…/master/0?sentinel_username=…&sentinel_password=…`
 */
function connectBySentinel(url: string): Redis {
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
    sentinelCommandTimeout: 2000,
    enableTLSForSentinelMode: true,
    failoverDetector: true,
  })
}

/**
 * Redirections aren't followed: another server has the key's slot now, so the connection is made
 * anew. No automatic pipelines: there, an ASK that isn't followed makes ioredis 6 throw an error
 * that can't be caught.
 */
function connectToCluster(urls: string[]): Cluster {
  return new Cluster<'legacy'>(urls, {
    redisOptions: { ...options, ...accessOf(new URL(urls[0] ?? '')) },
    enableOfflineQueue: false,
    maxRedirections: 0,
    retryDelayOnFailover: 0,
    clusterRetryStrategy: retryStrategy,
  })
}

type Access = Pick<RedisOptions, 'username' | 'password' | 'tls'>

function accessOf({ protocol, username, password }: URL): Access {
  return {
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol.startsWith('rediss') && { tls: {} }),
  }
}

function retryStrategy(attempt: number): number {
  return Math.min(attempt * 50, 1000)
}
