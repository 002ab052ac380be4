// Made by pylight from pylight.yaml.
import type { DriverError } from './driver-error.js'

/** Errors are sorted where they arise, in the adapter; these are what it leaves. */
const unavailable = new Set([3, 5, 6, 7, 8, 9, 10, 13, 14, 15])
const notAccepted = new Set([18, 19, 20])

/** Whether the database can't do it now. */
export function isUnavailable(code: string): boolean {
  return unavailable.has(Number(code) & 255)
}

/** Whether the database refused the values. */
export function isNotAccepted(code: string): boolean {
  return notAccepted.has(Number(code) & 255)
}

/** SQLite doesn't say which rows a foreign key misses. */
export const isStillReferenced: (error: DriverError) => boolean | undefined = () => undefined

/** Whether a message is about a column: that of a check is the check itself. */
export function isAbout(message: string, _table: string, column: string): boolean {
  return message.split(/[^\p{Letter}\p{Number}_]+/u).includes(column)
}
