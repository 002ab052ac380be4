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

/** SQLite doesn't say which side of a foreign key is at fault. */
export const isStillReferenced: (error: DriverError) => boolean | undefined = () => undefined

/** Whether a message names the column; a check's message is its expression. */
export function isAbout(message: string, _table: string, column: string): boolean {
  return message.split(/[^\p{Letter}\p{Number}_]+/u).includes(column)
}
