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
}

const others = new Set([
  'bytes',
  'coalesced',
  'hit',
  'mismatch',
  'miss',
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

const order = (endpoint: string): number => ['list', 'item'].indexOf(endpoint) >>> 0

function sumsOf([endpoint, events]: [string, Map<string, number>]): EndpointSums {
  const of = (event: string): number => events.get(event) ?? 0
  return {
    endpoint,
    hits: of('hit'),
    misses: of('miss'),
    bypasses: Object.fromEntries([...events].filter(([event]) => !others.has(event))),
    rejected: of('rejected'),
    coalesced: of('coalesced'),
    undelivered: of('undelivered'),
    savedBytes: of('bytes'),
  }
}
