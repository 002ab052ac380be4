// Made by pylight from pylight.yaml.
import { ApiError } from '../api-error.js'
import { Refused } from './challenge.js'
import { claimAt } from './claims.js'
import type { Principal } from './principal.js'

/** For the tables' rules about whose rows a caller may use. */

export function hasRole({ roles }: Principal, ...wanted: string[]): boolean {
  return wanted.some((role) => roles.includes(role))
}

export function integerClaim(principal: Principal, claim: string[]): number {
  return integerIn(claimText(principal, claim)) ?? refuse(claim)
}

export function bigintClaim(principal: Principal, claim: string[]): bigint {
  return bigintIn(claimText(principal, claim)) ?? refuse(claim)
}

export function uuidClaim(principal: Principal, claim: string[]): string {
  return uuidIn(claimText(principal, claim)) ?? refuse(claim)
}

export function stringClaim(principal: Principal, claim: string[]): string {
  return stringIn(claimText(principal, claim)) ?? refuse(claim)
}

/** A claim as a text; empty when it is neither a text nor a number. */
export function claimText({ subject, claims }: Principal, claim: string[]): string {
  const value = claim.join() === 'sub' ? subject : claimAt(claims, claim)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/**
 * Each value has one spelling, so that two users never have the same value. A text has no half of a surrogate
 * pair: databases store all of those as one character.
 */

export function integerIn(text: string): number | undefined {
  if (!/^(0|-?[1-9]\d{0,9})$/.test(text)) return undefined
  return Math.abs(Number(text)) < 2 ** 31 ? Number(text) : undefined
}

export function bigintIn(text: string): bigint | undefined {
  if (!/^(0|-?[1-9]\d{0,18})$/.test(text)) return undefined
  return BigInt.asIntN(64, BigInt(text)) === BigInt(text) ? BigInt(text) : undefined
}

export function uuidIn(text: string): string | undefined {
  const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
  return isUuid ? text.toLowerCase() : undefined
}

export function stringIn(text: string): string | undefined {
  return /^[^\0\p{Cs}]+$/u.test(text) ? text : undefined
}

export function refuse(claim: string[]): never {
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
