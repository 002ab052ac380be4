// Made by pylight from pylight.yaml.
import type { DriverError } from './driver-error.js'

/** Result codes that the adapter doesn't map to a kind of error. */
const unavailable = new Set([3, 5, 6, 7, 8, 9, 10, 13, 14, 15])
const notAccepted = new Set([18, 19, 20])

/** Whether the database can't run the statement now. */
export function isUnavailable(code: string): boolean {
  return unavailable.has(Number(code) & 255)
}

/** Whether the database refused the values. */
export function isNotAccepted(code: string): boolean {
  return notAccepted.has(Number(code) & 255)
}

/** The adapter maps all such codes. */
export const isTaken: (code: string) => boolean = () => false

/** SQLite doesn't say which side of a foreign key is at fault. */
export const isStillReferenced: (error: DriverError) => boolean | undefined = () => undefined

/** What SQLite says before a check's name or expression, and before a column. */
const preamble = /^CHECK constraint failed: |^cannot store .* column .*\./
/** Texts, functions and, in groups, names. */
const parts = /'[^']*'|"([^"]+)"|`([^`]+)`|\[([^\]]+)\]|\w+\s*\(|([\p{L}\p{N}_$]+)/gu

/** Whether a message names the column, or a check that is named after it or whose expression has it. */
export function isAbout(message: string, table: string, column: string): boolean {
  const names = [column, `${table}_${column}_check`].map((name) => name.toLowerCase())
  const matches = [...message.replace(preamble, '').matchAll(parts)]
  return matches.some((match) => names.includes(match.slice(1).join('').toLowerCase()))
}
