// Made by pylight from pylight.yaml.
import { ApiError } from '../api-error.js'
import { Refused } from './challenge.js'
import { claimAt } from './claims.js'
import type { Principal } from './principal.js'

/** What the rules of tables need that say whose rows a caller may use. */

export function hasRole({ roles }: Principal, ...wanted: string[]): boolean {
  return wanted.some((role) => roles.includes(role))
}

export function integerClaim(principal: Principal, claim: string[]): number {
  const value = Number(textOf(principal, claim, /^(0|-?[1-9]\d{0,9})$/))
  return Math.abs(value) < 2 ** 31 ? value : refuse(claim)
}

export function bigintClaim(principal: Principal, claim: string[]): bigint {
  const value = BigInt(textOf(principal, claim, /^(0|-?[1-9]\d{0,18})$/))
  return BigInt.asIntN(64, value) === value ? value : refuse(claim)
}

export function uuidClaim(principal: Principal, claim: string[]): string {
  return textOf(principal, claim, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i).toLowerCase()
}

export function stringClaim(principal: Principal, claim: string[]): string {
  return textOf(principal, claim, /^[^\0]+$/)
}

/** A claim in its only spelling: two users never have the same value. */
function textOf({ subject, claims }: Principal, claim: string[], form: RegExp): string {
  const value = claim.join() === 'sub' ? subject : claimAt(claims, claim)
  const isText = typeof value === 'string' || typeof value === 'number'
  const text = isText ? String(value) : ''
  return form.test(text) ? text : refuse(claim)
}

function refuse(claim: string[]): never {
  const detail = `Your ${claim.join('.')} gives you no rows of this table`
  throw new Refused(403, detail, 'insufficient_scope')
}

/** Refuses a reference to a row that the caller may not use as if there were no such row. */
export async function checkReference<Value>(
  table: string,
  field: string,
  value: Value | null | undefined,
  find: (value: Value) => Promise<object | null>,
): Promise<void> {
  if (value === undefined || value === null || (await find(value))) return
  const message = 'refers to a row that does not exist'
  throw new ApiError(409, `${table} ${field} ${message}`, [{ field, message }])
}
