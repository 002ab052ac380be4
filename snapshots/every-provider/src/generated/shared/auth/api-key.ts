// Made by pylight from pylight.yaml.
import { createHash, timingSafeEqual } from 'node:crypto'

import type { Request } from 'express'

import { toMachineKey } from '../../machine_keys/machine_keys.schema.js'
import { prisma } from '../prisma.js'
import { invalidToken } from './challenge.js'
import type { Principal } from './principal.js'

/** The owner of the key in `X-Machine-Key`. `machine_keys` holds only hashes, so who reads it has no keys. */
export async function apiKey(req: Request): Promise<Principal | undefined> {
  const key = req.get('X-Machine-Key')
  if (!key) return undefined
  const hash = createHash('sha256').update(key).digest('hex')
  const row = await prisma.machineKey.findFirst({ where: { hash: hash }, omit: { hash: false } })
  if (!row || !isSame(row.hash, hash)) throw invalidToken('The API key is not valid')
  if (row.expires_at && row.expires_at <= new Date()) throw invalidToken('The API key has expired')
  return {
    subject: String(row.machine),
    roles: rolesIn(row.roles),
    claims: { ...toMachineKey(row) },
  }
}

/** Compares in a time that doesn't depend on where the texts differ. */
function isSame(stored: string, hash: string): boolean {
  const [one, other] = [Buffer.from(stored), Buffer.from(hash)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** The roles of a key: a list in JSON, or one text. */
function rolesIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((role) => typeof role === 'string')
}
