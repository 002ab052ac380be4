// Made by pylight from pylight.yaml.
import { Cluster, Redis, type RedisOptions } from 'ioredis'

import { env } from './env.js'

/**
 * Commands fail at once while Redis is away and are never sent twice: the cache would rather ask the
 * database than wait, and a write that arrives late could bring an old answer back.
 */
const options = {
  connectionName: 'pylight',
  connectTimeout: 2000,
  socketTimeout: 2000,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  enableAutoPipelining: true,
  retryStrategy,
} satisfies RedisOptions

export const redis = connect(env.REDIS_URL)

/** One server; several of a cluster, with commas; or `redis+sentinel://host:26379,…/master-name`. */
function connect(url: string): Redis | Cluster {
  if (url.startsWith('redis+sentinel:')) return connectBySentinel(url)
  if (url.includes(',')) return connectToCluster(url.split(','))
  return new Redis(url, options)
}

function connectBySentinel(url: string): Redis {
  const [hosts = '', name = 'mymaster', db = '0'] = url.replace(/^.*?:\/\//, '').split('/')
  const sentinels = hosts.split(',').map((host) => {
    const [hostname = '', port = '26379'] = host.split(':')
    return { host: hostname, port: Number(port) }
  })
  return new Redis({ ...options, sentinels, name, db: Number(db), failoverDetector: true })
}

/** A redirection means that another server has the key's slot now: that is a new connection, too. */
function connectToCluster(urls: string[]): Cluster {
  const { protocol, username, password } = new URL(urls[0] ?? '')
  const credentials = {
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  }
  return new Cluster(urls, {
    redisOptions: { ...options, ...credentials },
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    maxRedirections: 0,
    retryDelayOnFailover: 0,
    clusterRetryStrategy: retryStrategy,
  })
}

function retryStrategy(attempt: number): number {
  return Math.min(attempt * 50, 1000)
}
