// Made by pylight from pylight.yaml.
import type { Prisma } from '../prisma/client.js'

/** Checks that every database stores a value unchanged. */

export const tooManyDigits = 'Expected a number of more than 15 digits as a text'

/** Whether a number has at most 15 digits, as many as JavaScript keeps of every number. */
export function isExact(value: number): boolean {
  return Math.abs(value) < 1e15 && Number(value.toPrecision(15)) === value
}

export const notStorable = 'Expected text without NUL characters and unpaired surrogates'

export function isStorableText(value: string): boolean {
  return !/\0|\p{Surrogate}/u.test(value)
}

/** MariaDB's limit. */
const mostLevels = 31

/** The problem with a JSON value that some database would change or refuse. */
export function jsonFault(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return isStorableText(value) ? undefined : notStorable
  if (typeof value === 'number') return numberFault(value)
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === mostLevels) return `Expected JSON of at most ${mostLevels} levels`
  for (const [key, inner] of Object.entries(value)) {
    const fault = jsonFault(key) ?? jsonFault(inner, depth + 1)
    if (fault !== undefined) return fault
  }
  return undefined
}

function numberFault(value: number): string | undefined {
  const isKept = Number.isInteger(value) ? isExactInteger(value) : Number.isFinite(value)
  return isKept ? undefined : tooManyDigits
}

/** Other readers of the JSON may keep more digits of an integer than JavaScript. */
function isExactInteger(value: number): boolean {
  return Number.isSafeInteger(value) || Number(value.toPrecision(15)) === value
}

/** Keeps Prisma from reading JSON that looks like its own notation as that notation. */
export function asWritten(value: Prisma.InputJsonValue): Prisma.InputJsonValue {
  const json = JSON.stringify(value)
  if (!/^"(Db|Json|Any)Null"$|"(\$|_|prisma_)[^"]*":/.test(json)) return value
  return { toJSON: () => ({ $type: 'Json', value: json }) }
}
