// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'

import type { Request } from 'express'
import { LRUCache } from 'lru-cache'

import type { Principal } from './principal.js'

/** A principal, and until when its token is valid, in seconds since 1970. */
export interface Verified {
  principal: Principal
  expires?: number | undefined
}

/** The token of `Authorization: Bearer …` (RFC 6750, 2.1). */
export function bearerToken(req: Request): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(req.headers.authorization ?? '')?.[1]
}

/** Remembers verified tokens by their hash for some seconds, but not beyond their expiry. */
export function remembering(seconds: number, verify: (token: string) => Promise<Verified>) {
  const known = new LRUCache<string, Principal>({ max: 10_000, ttl: 1 })
  return async (token: string): Promise<Principal> => {
    const hash = createHash('sha256').update(token).digest('base64')
    const before = known.get(hash)
    if (before) return before
    const { principal, expires = Infinity } = await verify(token)
    const ttl = Math.floor(Math.min(seconds * 1000, expires * 1000 - Date.now()))
    if (ttl > 0) known.set(hash, principal, { ttl })
    return principal
  }
}
