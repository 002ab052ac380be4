import { Random } from '../../test/proofs/fuzz/random.js'
import type { MeasuredProcess } from '../measured-process.js'
import { zipf } from '../zipf.js'
import * as named from './contestants.js'
import { get, patch, type Request } from '../connection.js'
import { ids, missedPaths, pages, paths } from './rows.js'
import { type Style, styleOf, zenStackRest, zenStackRpc } from './styles.js'

/** Requests that are measured together. */
export interface Kind {
  contestants: string[]
  /** What the others are compared with. */
  bases: string[]
  /** What to send to a contestant. */
  requestsTo: (contestant: MeasuredProcess) => Request[] | Promise<Request[]>
  /** Nothing is cached when a turn begins, and no request is sent twice in it. */
  isMissed?: boolean
  /** SQLite if there is none. */
  provider?: named.Database
}

const { bare, byHand, pylight, fast, near, uncached, prisma, peers } = named
const hits = { contestants: [bare, byHand, pylight, fast], bases: [bare, byHand] }
const withPeers = { ...hits, contestants: [...hits.contestants, ...peers] }
const writes = { contestants: [prisma, uncached, pylight, ...peers], bases: [uncached, prisma] }
const misses = { contestants: [prisma, uncached, pylight], bases: [uncached], isMissed: true }
const onPostgreSql = {
  contestants: [prisma, uncached, zenStackRpc, zenStackRest],
  bases: [uncached, prisma],
  provider: 'postgresql' as const,
}

export const kinds: Record<string, Kind> = {
  item: { ...withPeers, requestsTo: reads(paths.item) },
  list: { ...withPeers, requestsTo: reads(paths.list) },
  'long list': { ...hits, requestsTo: reads(paths['long list']) },
  'list of 100 KB': {
    contestants: [bare, byHand, pylight, near],
    bases: [pylight, bare],
    requestsTo: reads(paths['list of 100 KB']),
  },
  'not modified': { ...hits, requestsTo: unmodified(paths.item) },
  'not modified list of 100 KB': {
    contestants: [byHand, pylight, near],
    bases: [pylight],
    requestsTo: unmodified(paths['list of 100 KB']),
  },
  'missed item': { ...misses, requestsTo: reads(missedPaths.item) },
  'missed list': {
    ...misses,
    contestants: [uncached, pylight],
    requestsTo: reads(missedPaths.list),
  },
  write: { ...writes, requestsTo: ({ url }) => paths.item.map((path) => write(url, path)) },
  '95/5': { ...writes, requestsTo: ({ url }) => mixed(url) },
  'item, PostgreSQL': {
    ...onPostgreSql,
    requestsTo: inStyle(ids, (it, url, id) => read(url, it.item(id))),
  },
  'list, PostgreSQL': {
    ...onPostgreSql,
    requestsTo: inStyle(pages, (it, url, page) => read(url, it.list(page))),
  },
  'write, PostgreSQL': {
    ...onPostgreSql,
    requestsTo: inStyle(ids, (it, url, id) => it.write(url, id)),
  },
}

/** A request for each number, as the contestant understands it. */
function inStyle(
  numbers: number[],
  ask: (style: Style, url: string, number: number) => Request,
): Kind['requestsTo'] {
  return ({ name, url }) => numbers.map((number) => ask(styleOf(name), url, number))
}

function reads(wanted: string[]): Kind['requestsTo'] {
  return ({ url }) => wanted.map((path) => read(url, path))
}

function read(url: string, path: string): Request {
  return { text: get(url, path), status: 200 }
}

function write(url: string, path: string): Request {
  return { text: patch(url, path, { brand: 'bench' }), status: 200 }
}

function unmodified(wanted: string[]): Kind['requestsTo'] {
  return async ({ url }) => {
    const answers = await Promise.all(wanted.map((path) => fetch(url + path)))
    return answers.map(({ headers }, at) => {
      const tag = { 'If-None-Match': headers.get('etag') ?? '' }
      return { text: get(url, wanted[at] ?? '', tag), status: 304 }
    })
  }
}

/** 95 reads, of which a fifth are lists, for 5 writes. The n-th row is wanted 1 / n times as often. */
function mixed(url: string): Request[] {
  const random = new Random(1)
  const pick = zipf(random, 100)
  return Array.from({ length: 2_000 }, () => {
    const path = `/api/products/${pick().toString()}`
    if (random.next() < 0.05) return write(url, path)
    return read(url, random.next() < 0.2 ? `/api/products?page=${pick().toString()}` : path)
  })
}
