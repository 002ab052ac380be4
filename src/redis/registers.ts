import { randomUUID } from 'node:crypto'
import type { Connection } from './connect.js'

/** A table's registers: lists depend on `epoch`, single rows on `rows`. */
export interface Registers {
  epoch: string
  rows: string
  /** Not a token: the origin of a process of the API. */
  origin: string
}

/** `start` is the prefix of the table's keys and its name: `shop:products`. */
export function registersOf(start: string): Registers {
  return { epoch: `${start}:@epoch`, rows: `${start}:@rows`, origin: `${start}:@origin` }
}

/** A fence is not touched: its last writer sets a new token, or removes the item. */
export const fenceMark = '!'

/**
 * Sets KEYS[1] to the token ARGV[1] for ARGV[2] ms, or removes it when that is empty or memory is full,
 * unless it holds a fence. Returns whether it held none.
 */
const drop = `
  if string.sub(redis.call('GET', KEYS[1]) or '', 1, 1) == '${fenceMark}' then return 0 end
  if ARGV[1] ~= '' then
    local set = redis.pcall('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
    if not set.err then return 1 end
  end
  redis.call('UNLINK', KEYS[1])
  return 1`

const tokenTtlMs = 24 * 60 * 60 * 1000

/** Invalidates everything that depends on the register. `false`: a write under way will do so. */
export async function replaceToken(redis: Connection, register: string): Promise<boolean> {
  return (await redis.eval(drop, 1, register, randomUUID(), tokenTtlMs)) === 1
}

/** Removes a row's entry, or the lease of a reader that is loading it. */
export async function dropItem(redis: Connection, key: string): Promise<boolean> {
  return (await redis.eval(drop, 1, key, '', 0)) === 1
}
