import type { RedisHealth } from '../../redis/health.js'
import { labelOf } from '../../redis/problem.js'
import type { Finding } from './finding.js'

/** Checks whether Redis is suitable, and says what to change. */
export async function checkRedis(url: string, strictTables: string[]): Promise<Finding[]> {
  const { openRedis } = await import('../../redis/connect.js')
  const { readHealth } = await import('../../redis/health.js')
  try {
    const redis = await openRedis(url)
    try {
      const servers = await readHealth(redis)
      return [
        { level: 'ok', subject: 'redis', text: `answers at ${labelOf(url)}` },
        ...servers.flatMap((health) => judgeRedis(health, strictTables)),
      ]
    } finally {
      redis.disconnect()
    }
  } catch (error) {
    const { message } = error as Error
    const fix = 'Until Redis answers, the API answers everything from the database.'
    return [{ level: 'error', subject: 'redis', text: message, fix }]
  }
}

export function judgeRedis(health: RedisHealth, strictTables: string[]): Finding[] {
  const { version, role, persistence, milliseconds } = health
  const kept = persistence.length > 0 ? persistence.join(' and ') : 'nothing'
  return [
    judgeVersion(version),
    judgeRole(role),
    judgeMemory(health, strictTables),
    {
      level: 'ok',
      subject: 'redis',
      text: `persistence: ${kept}; entries from before a restart are never served`,
    },
    judgeLatency(milliseconds),
  ]
}

function judgeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOld = major < 6 || (major === 6 && minor < 2)
  if (!isOld) return { level: 'ok', subject: 'redis', text: `version ${version}` }
  const fix = 'Update Redis to 6.2 or later; 7 is better.'
  return { level: 'error', subject: 'redis', text: `version ${version} is too old`, fix }
}

function judgeRole(role: string): Finding {
  if (role === 'master') return { level: 'ok', subject: 'redis', text: 'role: master' }
  return {
    level: 'error',
    subject: 'redis',
    text: `role: ${role}. The API does not use a replica, which may be behind`,
    fix: 'Name the master in REDIS_URL.',
  }
}

function judgeMemory(
  { maxMemory, evictionPolicy: policy }: RedisHealth,
  strictTables: string[],
): Finding {
  const warn = (text: string, fix: string): Finding => {
    return { level: 'warning', subject: 'redis', text, fix }
  }
  if (maxMemory === 0) {
    return warn(
      'no memory limit: it can use all memory of the machine',
      'Set maxmemory, and maxmemory-policy volatile-lru.',
    )
  }
  if (policy === 'noeviction' && strictTables.length === 0) {
    return warn(
      'maxmemory-policy noeviction: once it is full, no new answer is cached',
      'Set maxmemory-policy volatile-lru. Every key of Pylight has a TTL.',
    )
  }
  if (policy !== 'noeviction' && strictTables.length > 0) {
    return warn(
      `maxmemory-policy ${policy} may evict the fences of ${strictTables.join(', ')}: readers could use the cache while a write is under way`,
      'Set maxmemory-policy noeviction, or use a Redis with enough memory.',
    )
  }
  return { level: 'ok', subject: 'redis', text: `maxmemory-policy ${policy}` }
}

/** The API waits for Redis at most 100 ms. */
function judgeLatency(milliseconds: number): Finding {
  const text = `a round trip takes ${milliseconds.toFixed(1)} ms`
  if (milliseconds < 5) return { level: 'ok', subject: 'redis', text }
  if (milliseconds < 50) {
    const fix = 'Every hit waits that long. Run Redis closer to the API.'
    return { level: 'warning', subject: 'redis', text, fix }
  }
  const fix = 'The API gives up after 100 ms and asks the database. Run Redis closer to the API.'
  return { level: 'error', subject: 'redis', text, fix }
}
