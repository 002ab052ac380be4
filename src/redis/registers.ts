import { randomUUID } from 'node:crypto'
import type { Connection } from './connect.js'

/** The keys of a table that hold tokens: its lists depend on `epoch`, its single rows on `rows`. */
export interface Registers {
  epoch: string
  rows: string
  /** Not a token: the database and the code that entries are valid for in a process of the API. */
  origin: string
}

/** `start` is the prefix of the table's keys and its name: `shop:products`. */
export function registersOf(start: string): Registers {
  return { epoch: `${start}:@epoch`, rows: `${start}:@rows`, origin: `${start}:@origin` }
}

/** A fence is left to the writers in it: the last one out puts a new token, or removes the item. */
export const fenceMark = '!'

/**
 * Gives KEYS[1] the token ARGV[1] for ARGV[2] ms, or removes it when that is empty or there is no
 * memory for it; unless writers have closed it. Answers whether it was open.
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

/** Makes stale all that depends on the register. `false`: a write under way does so when it ends. */
export async function replaceToken(redis: Connection, register: string): Promise<boolean> {
  return (await redis.eval(drop, 1, register, randomUUID(), tokenTtlMs)) === 1
}

/** Removes a single row's answer, and with it the claim of a reader that is loading it. */
export async function dropItem(redis: Connection, key: string): Promise<boolean> {
  return (await redis.eval(drop, 1, key, '', 0)) === 1
}
