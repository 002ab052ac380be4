import { LRUCache } from 'lru-cache'
import type { HttpAnswer } from './http-client.js'
import type { ReadRow } from './oracle.js'

/** The content of a read's answer. */
export interface Told {
  rows: ReadRow[]
  /** Whether rows that it doesn't have are missing: it isn't one page of several. */
  isWhole: boolean
}

type Row = Record<string, unknown>

/** An answer that a client may revalidate with `If-None-Match`. */
export interface KeptAnswer {
  etag: string
  told: Told
}

/** The last answers of many paths, to each user. */
export class Answers {
  private readonly kept = new LRUCache<string, KeptAnswer>({ max: 2_000 })

  of(path: string, user = ''): KeptAnswer | undefined {
    return this.kept.get(`${user} ${path}`)
  }

  /** A 304 has the content of the answer whose ETag was sent. */
  read(
    path: string,
    { status, etag, body }: HttpAnswer,
    asked: KeptAnswer | undefined,
    user = '',
  ): Told {
    if (status === 404) return { rows: [], isWhole: true }
    if (status === 304) {
      if (asked?.etag !== etag) throw new Error(`${path}: 304 with an ETag that nobody asked for`)
      return asked.told
    }
    const told = parse(body)
    if (etag !== '') this.kept.set(`${user} ${path}`, { etag, told })
    return told
  }
}

export function versionOf(row: unknown): ReadRow {
  const { id, code, version, owner } = row as Row
  return {
    id: id === undefined ? canonical(code) : `${id as number}`,
    version: Number(version),
    ...(owner !== undefined && { owner: `${owner as number}` }),
  }
}

/** The code of the oracle for any spelling of a row. */
export function canonical(code: unknown): string {
  return String(code).normalize('NFD').replace(/\p{M}/gu, '').trim().toUpperCase()
}

function parse(body: string): Told {
  const value = JSON.parse(body) as Row
  const { items, limit } = value as { items?: unknown[]; limit?: number }
  if (!items) return { rows: [versionOf(value)], isWhole: true }
  return { rows: items.map(versionOf), isWhole: items.length < (limit ?? 0) }
}
