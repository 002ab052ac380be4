import { fenceMark, registersOf } from './registers.js'
import { type Connection, readInfo } from './connect.js'
import { eraOf } from './server-info.js'

export type Freshness =
  | 'fresh'
  | 'expired'
  | 'absent'
  | 'loading'
  | 'write in progress'
  | 'rows changed'
  | 'restarted'
  | 'made elsewhere'
  | 'not an entry'

export interface Inspection {
  key: string
  freshness: Freshness
  /** Seconds until Redis removes the key. */
  keptSeconds?: number
  /** Seconds until it expires; negative when it has expired and is being reloaded. */
  freshSeconds?: number
  status?: number
  etag?: string
  bytes?: number
  body?: string
}

export interface InspectedTable {
  /** Prefix and name: `shop:products`. */
  start: string
  isItem: boolean
  /** Columns that say whose a row is. */
  owners: string[]
}

/** How the API would judge a key. */
export async function inspectKey(
  redis: Connection,
  key: string,
  table: InspectedTable,
): Promise<Inspection> {
  const { names, needed, origin } = dependenciesOf(key, table)
  const [[value = null, made, ...registers], ttl, info] = await Promise.all([
    Promise.all([key, origin, ...names].map((name) => redis.getBuffer(name))),
    redis.pttl(key),
    readInfo(redis),
  ])
  if (!value) return { key, freshness: 'absent' }
  const tokens = registers.map((token) => token?.toString('latin1') ?? '')
  const kept = { key, ...(ttl >= 0 && { keptSeconds: ttl / 1000 }) }
  const start = value.toString('latin1', 0, 2)
  if (start.startsWith(fenceMark)) return { ...kept, freshness: 'write in progress' }
  if (start === 'L|') return { ...kept, freshness: 'loading' }
  const entry = readEntry(value)
  if (!entry) return { ...kept, freshness: 'not an entry' }
  const { stamp, ...shown } = entry
  const freshness = judge(stamp, {
    era: eraOf(info),
    origin: made?.toString('latin1'),
    tokens,
    needed,
    entry,
  })
  return { ...kept, ...shown, freshness }
}

/** The registers on which the entry depends: `needed` of them, and all of them if it is a cached 404. */
function dependenciesOf(key: string, { start, isItem, owners }: InspectedTable) {
  const { epoch, rows, origin } = registersOf(start)
  const [, of = ''] = /:GET:(?:reads=[^&]*&)?(.*)$/.exec(key) ?? []
  const parts = ['']
  let part = ''
  for (const owner of owners) {
    const [found] = of.slice(part.length).match(`^${owner}=[^&]*&`) ?? []
    if (found === undefined) break
    part += found
    parts.push(`:${part.slice(0, -1)}`)
  }
  const own = parts.at(-1) ?? ''
  const wider = parts.slice(0, -1).map((one) => rows + one)
  if (!isItem) return { names: [epoch + own, ...wider], needed: 1 + wider.length, origin }
  const needed = wider.length > 0 ? wider : [rows]
  return { names: [...needed, epoch + own], needed: needed.length, origin }
}

type Entry = Required<Pick<Inspection, 'status' | 'etag' | 'freshSeconds' | 'bytes' | 'body'>> & {
  stamp: string
}

/** A line each for the stamp, the status, the ETag and the end of freshness, then the body. */
function readEntry(value: Buffer): Entry | undefined {
  const text = value.toString('latin1')
  const [head] = /^(?:[^\n]*\n){4}/.exec(text) ?? []
  if (head === undefined) return undefined
  const [stamp = '', status, etag = '', freshUntil] = head.split('\n')
  const body = value.subarray(head.length)
  return {
    stamp,
    status: Number(status),
    etag,
    freshSeconds: (Number(freshUntil) - Date.now()) / 1000,
    bytes: body.length,
    body: body.toString(),
  }
}

interface Now {
  era: string
  /** The origin that a process stored last; undefined if none did. */
  origin: string | undefined
  /** Tokens of the registers that the entry depends on; only a cached 404 depends on those after `needed`. */
  tokens: string[]
  needed: number
  entry: Entry
}

function judge(stamp: string, { era, origin, tokens, needed, entry }: Now): Freshness {
  if (tokens.some((token) => token.startsWith(fenceMark))) return 'write in progress'
  const [ofEra, ofOrigin, ...found] = stamp.split(';')
  if (!ofEra?.split('+').includes(era)) return 'restarted'
  if (origin !== undefined && ofOrigin !== origin) return 'made elsewhere'
  const held = entry.status === 404 ? tokens : tokens.slice(0, needed)
  if (held.some((token, at) => found[at] !== token)) return 'rows changed'
  return entry.freshSeconds < 0 ? 'expired' : 'fresh'
}
