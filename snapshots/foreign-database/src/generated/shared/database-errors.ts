// Made by pylight from pylight.yaml.
import type { DriverError } from './driver-error.js'

/** SQLSTATEs, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const unavailable = /^(08|28|40|53|57|58)|^(25006|25P03|25P04|3D000|55P03)$/
const notAccepted = /^(0A|22|23|44|54)|^P0001$/
const exclusion = '23P01'

/** Whether the database can't run the statement now. */
export function isUnavailable(code: string): boolean {
  return unavailable.test(code)
}

/** Whether the database refused the values. */
export function isNotAccepted(code: string): boolean {
  return notAccepted.test(code)
}

/** Whether another row keeps the values from being written, by a code that Prisma doesn't know. */
export function isTaken(code: string): boolean {
  return code === exclusion
}

/** Whether other rows refer to the row, rather than it to a missing one; undefined if unknown. */
export function isStillReferenced({ originalMessage = '' }: DriverError): boolean | undefined {
  if (!/^(insert|update) or/.test(originalMessage)) return undefined
  return originalMessage.startsWith('update')
}

/** Whether a message names the column, or the check that PostgreSQL names after it. */
export function isAbout(message: string, table: string, column: string): boolean {
  return message.includes(`column "${column}"`) || message.includes(`"${table}_${column}_check"`)
}
