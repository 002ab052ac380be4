import type { Edit } from '../../running/edit-files.js'
import { fuzz, type FuzzOptions, type FuzzReport } from './fuzz.js'
import type { Guarantee } from './oracle.js'
import type { Mode } from './variant.js'

/** A change of the generated code that breaks a guarantee, and the faults that reveal it. */
export interface Mistake {
  name: string
  mode: Mode
  breaks: Guarantee
  edits: Edit[]
  faults: string[]
  isNarrow?: boolean
  /** In what processes keep in their memory. */
  near?: boolean
}

const cache = 'src/generated/shared/cache'

const plainSet: Edit = {
  path: `${cache}/fill.ts`,
  from: 'store.compareAndSet(entry.key, expected, value, ttlMs)',
  to: 'store.set(entry.key, value, ttlMs).then(() => true)',
}

const flightByKey: Edit = {
  path: `${cache}/fill.ts`,
  from: /const flight = `[^`]*`/,
  to: 'const flight = entry.key',
}

export const mistakes: Mistake[] = [
  {
    name: 'token-after-read',
    mode: 'ack',
    breaks: 'G1',
    faults: [],
    edits: [
      {
        path: `${cache}/look-up.ts`,
        from: 'const found = await search(key, dependencies)',
        to: `const again = () => search(key, dependencies)
  const found = Object.assign(await again(), { again })`,
      },
      {
        path: `${cache}/fill.ts`,
        from: /(?<=fillList[^]*)const \{ value, ttlMs \} = keep\(entry, body, ttl\)/,
        to: `const { stamp } = await entry.again()
  if (!stamp) return body
  const { value, ttlMs } = keep({ ...entry, stamp }, body, ttl)`,
      },
    ],
  },
  { name: 'flight-by-key', mode: 'ack', breaks: 'G1', faults: [], edits: [flightByKey] },
  { name: 'plain-set', mode: 'ack', breaks: 'G1', faults: [], edits: [plainSet] },
  {
    name: 'no-era',
    mode: 'ack',
    breaks: 'G1',
    faults: ['restart Redis from an old snapshot', 'promote a lagging replica'],
    edits: [
      {
        path: `${cache}/redis-store.ts`,
        from: /this\.era = (?!null)[^\n]+/,
        to: `this.era = 'always'`,
      },
    ],
  },
  {
    name: 'acknowledge-anyway',
    mode: 'ack',
    breaks: 'G1',
    faults: ['proxy: cut', 'proxy: swallow-requests', 'stop an API process (SIGSTOP)'],
    edits: [
      {
        path: `${cache}/write.ts`,
        from: /if \(await isDelivered\(.*\)\) return/,
        to: `await isDelivered(stale, writer)
  return`,
      },
    ],
  },
  {
    name: 'one-value-as-fence',
    mode: 'strict',
    breaks: 'G2',
    faults: [],
    isNarrow: true, // two writers at once, with readers between them
    edits: [
      {
        path: `${cache}/redis-scripts.ts`,
        from: `if string.sub(value, 1, 1) == '!' then`,
        to: 'if false then',
      },
    ],
  },
  {
    name: 'blind-to-cascades',
    mode: 'ack',
    breaks: 'G1',
    faults: [],
    edits: [
      { path: `${cache}/invalidation.ts`, from: '[...rowsOf, ...itemTables', to: '[...itemTables' },
    ],
  },
  {
    name: 'principal-left-out-of-the-key',
    mode: 'ack',
    breaks: 'G1',
    faults: [],
    edits: [
      {
        path: 'src/generated/shared/query.ts',
        from: 'partOf(values) + query.key',
        to: 'query.key',
      },
      {
        path: 'src/generated/notes/notes.repository.ts',
        from: /(?<=listsOf: \['notes'\],\s+)own,?/,
        to: '',
      },
    ],
  },
  {
    name: 'old-owner-not-invalidated',
    mode: 'ack',
    breaks: 'G1',
    faults: [],
    edits: [
      {
        path: 'src/custom/notes.ts',
        from: 'const owners = [{ owner: from }, { owner: to }]',
        to: 'const owners = [{ owner: to }]',
      },
    ],
  },
  {
    name: 'unknown-owner-not-invalidated',
    mode: 'ack',
    breaks: 'G1',
    faults: [],
    edits: [
      {
        path: `${cache}/invalidation.ts`,
        from: /return Object\.keys\(own\)\.length < [^\n]+/,
        to: 'return false',
      },
    ],
  },
  {
    name: 'near-without-comparison',
    mode: 'ack',
    breaks: 'G1',
    faults: [],
    near: true,
    edits: [{ path: `${cache}/near.ts`, from: 'found.equals(head)', to: 'found.length > 0' }],
  },
  {
    name: 'naive-cache-aside',
    mode: 'ack',
    breaks: 'G1',
    faults: [],
    edits: [
      plainSet,
      flightByKey,
      { path: `${cache}/look-up.ts`, from: /const stamp = .*/, to: `const stamp = 'naive'` },
      {
        path: `${cache}/invalidation.ts`,
        from: 'await store.set(register, token, tokenTtlMs)',
        to: `if (register.endsWith('@rows')) return
    const keys = await store.redis.keys(register.replace('@epoch', 'GET:page=*'))
    await Promise.all(keys.map((key) => store.redis.del(key)))`,
      },
    ],
  },
]

/** Runs until the mistake is caught, for at most 30 seconds. */
export function fuzzMistake(
  mistake: Mistake,
  options: Partial<FuzzOptions> = {},
): Promise<FuzzReport> {
  const { mode, edits, faults, isNarrow = false, near = false } = mistake
  const own = { mode, faults, mistake: edits, isNarrow, near }
  return fuzz({ seconds: 30, seed: 1, stopsAtViolation: true, ...own, ...options })
}
