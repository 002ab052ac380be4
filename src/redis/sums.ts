import type { Connection } from './connect.js'

/** The counts of all processes for one endpoint. */
export interface EndpointSums {
  endpoint: string
  hits: number
  misses: number
  /** By reason: `redis-down`, `write-in-progress`. */
  bypasses: Record<string, number>
  rejected: number
  coalesced: number
  undelivered: number
  savedBytes: number
  /** Hits whose body a process kept; `savedBytes` is what Redis didn't send, `evicted` made room. */
  near: { hits: number; savedBytes: number; evicted: number }
  /** Of requests that asked the cache, the share that it answered; `null` without any. */
  hitRate: number | null
  /** Statements that hits spared the database. */
  savedQueries: number
  /** What hits would have taken at the average time of a load; `null` while none was timed. */
  savedMs: number | null
}

const others = new Set([
  'bytes',
  'coalesced',
  'hit',
  'load-us',
  'loads',
  'mismatch',
  'miss',
  'near',
  'near-bytes',
  'near-evicted',
  'rejected',
  'too-large',
  'undelivered',
])

/** `start` is the prefix of the table's keys and its name. */
export async function readSums(redis: Connection, start: string): Promise<EndpointSums[]> {
  const fields = Object.entries(await redis.hgetall(`${start}:@stats`))
  const counts = new Map<string, Map<string, number>>()
  for (const [field, value] of fields) {
    const [endpoint = '', event = ''] = field.split(' ')
    const events = counts.get(endpoint) ?? new Map<string, number>()
    counts.set(endpoint, events.set(event, Number(value)))
  }
  return [...counts].sort(([a], [b]) => order(a) - order(b)).map(sumsOf)
}

/** The rows of the page, and how many there are on all pages. */
const queriesOfList = 2

/** When the first count was sent; `null` where none was. */
export async function readSince(redis: Connection, start: string): Promise<string | null> {
  return redis.get(`${start}:@since`)
}

const order = (endpoint: string): number => ['list', 'item'].indexOf(endpoint) >>> 0

function sumsOf([endpoint, events]: [string, Map<string, number>]): EndpointSums {
  const of = (event: string): number => events.get(event) ?? 0
  const hits = of('hit')
  const bypasses = Object.fromEntries([...events].filter(([event]) => !others.has(event)))
  const requests = hits + of('miss') + Object.values(bypasses).reduce((all, one) => all + one, 0)
  const loads = of('loads')
  return {
    endpoint,
    hits,
    misses: of('miss'),
    bypasses,
    rejected: of('rejected'),
    coalesced: of('coalesced'),
    undelivered: of('undelivered'),
    savedBytes: of('bytes'),
    near: { hits: of('near'), savedBytes: of('near-bytes'), evicted: of('near-evicted') },
    hitRate: requests === 0 ? null : hits / requests,
    savedQueries: hits * (endpoint === 'list' ? queriesOfList : 1),
    savedMs: loads === 0 ? null : Math.round((hits * of('load-us')) / loads / 1000),
  }
}
