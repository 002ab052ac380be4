import { LRUCache } from 'lru-cache'
import type { HttpAnswer } from './http-client.js'
import type { ReadRow } from './oracle.js'

/** What an answer to a read says. */
export interface Told {
  rows: ReadRow[]
  /** Whether a row that it doesn't tell of is missing: it isn't one page of several. */
  isWhole: boolean
}

type Row = Record<string, unknown>

/** An answer that a client may ask for again with `If-None-Match`. */
export interface KeptAnswer {
  etag: string
  told: Told
}

/** The last answers of many paths. */
export class Answers {
  private readonly kept = new LRUCache<string, KeptAnswer>({ max: 2_000 })

  of(path: string): KeptAnswer | undefined {
    return this.kept.get(path)
  }

  /** A 304 tells what the answer told that was asked with. */
  read(path: string, { status, etag, body }: HttpAnswer, asked: KeptAnswer | undefined): Told {
    if (status === 404) return { rows: [], isWhole: true }
    if (status === 304) {
      if (asked?.etag !== etag) throw new Error(`${path}: 304 with an ETag that nobody asked for`)
      return asked.told
    }
    const told = parse(body)
    if (etag !== '') this.kept.set(path, { etag, told })
    return told
  }
}

export function versionOf(row: unknown): ReadRow {
  const { id, code, version } = row as Row
  return { id: id === undefined ? canonical(code) : `${id as number}`, version: Number(version) }
}

/** A code as the oracle knows it, however its row is spelled. */
export function canonical(code: unknown): string {
  return String(code).normalize('NFD').replace(/\p{M}/gu, '').trim().toUpperCase()
}

function parse(body: string): Told {
  const value = JSON.parse(body) as Row
  const { items, limit } = value as { items?: unknown[]; limit?: number }
  if (!items) return { rows: [versionOf(value)], isWhole: true }
  return { rows: items.map(versionOf), isWhole: items.length < (limit ?? 0) }
}
