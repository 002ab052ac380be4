// Made by pylight from pylight.yaml.
import { DriverAdapterError, type MappedError } from '@prisma/driver-adapter-utils'

/** SQLite's primary result codes, the low byte of extended ones, https://sqlite.org/rescode.html */
export const codes = {
  error: 1,
  permission: 3,
  busy: 5,
  locked: 6,
  noMemory: 7,
  readOnly: 8,
  interrupted: 9,
  io: 10,
  full: 13,
  cannotOpen: 14,
  protocol: 15,
  tooBig: 18,
  constraint: 19,
  mismatch: 20,
}

/** Extended result codes of constraints that Prisma distinguishes. */
const constraints = {
  check: 275,
  foreignKey: 787,
  notNull: 1299,
  primaryKey: 1555,
  trigger: 1811,
  unique: 2067,
  rowId: 2579,
}

/** Messages for a query whose text or parameters SQLite refuses. */
const refusals =
  /^(too many|Expression tree is too large|LIKE or GLOB pattern|parser stack|integer overflow|malformed JSON|bad JSON)/

/** An error of libsql's. */
interface SqliteError extends Error {
  rawCode?: number
}

/** Whether another connection's lock caused the error: one of libsql's, or one already mapped. */
export function isBusy(error: unknown): boolean {
  const { rawCode } = error as SqliteError
  const code = error instanceof DriverAdapterError ? Number(error.cause.originalCode) : rawCode
  return [codes.busy, codes.locked, codes.protocol].includes((code ?? 0) & 255)
}

export function sqliteError(
  kind: MappedError,
  code: number,
  originalMessage: string,
): DriverAdapterError {
  return new DriverAdapterError({ ...kind, originalCode: String(code), originalMessage })
}

/** Turns an error of libsql's into one of Prisma's; returns any other unchanged. */
export function mapError(error: unknown, file: string, sql = ''): unknown {
  const { rawCode, message } = error as SqliteError
  if (error instanceof DriverAdapterError || rawCode === undefined) return error
  return sqliteError(kindOf(rawCode, message, file, sql), rawCode, message)
}

function kindOf(code: number, message: string, file: string, sql: string): MappedError {
  switch (code & 255) {
    case codes.busy:
    case codes.locked:
    case codes.interrupted:
    case codes.protocol:
      return { kind: 'SocketTimeout' }
    case codes.permission:
    case codes.readOnly:
      return { kind: 'DatabaseAccessDenied', db: file }
    case codes.noMemory:
    case codes.io:
    case codes.full:
    case codes.cannotOpen:
      return { kind: 'DatabaseNotReachable', host: file }
    case codes.tooBig:
    case codes.mismatch:
      return { kind: 'InvalidInputValue', message }
    case codes.constraint:
      return violation(code, message, sql)
    default:
      return failure(code, message)
  }
}

function violation(code: number, message: string, sql: string): MappedError {
  const columns = message.split('constraint failed: ').at(1)?.split(', ') ?? []
  const fields = columns.map((column) => column.split('.').at(-1) ?? column)
  switch (code) {
    case constraints.unique:
    case constraints.primaryKey:
    case constraints.rowId:
      return { kind: 'UniqueConstraintViolation', constraint: { fields }, ...tableOf(columns) }
    case constraints.notNull:
      return { kind: 'NullConstraintViolation', constraint: { fields } }
    case constraints.foreignKey:
      return brokenReference(sql)
    case constraints.trigger: // ON DELETE RESTRICT is one, too
    case constraints.check:
      if (message === 'FOREIGN KEY constraint failed') return { kind: 'RestrictViolation' }
      return { kind: 'sqlite', extendedCode: code, message }
    default:
      return { kind: 'InvalidInputValue', message }
  }
}

/** SQLite doesn't say which reference it was: one of those that were written. */
function brokenReference(sql: string): MappedError {
  if (/^\s*DELETE\b/i.test(sql)) return { kind: 'RestrictViolation' }
  const written = /\bSET\b(.*?)(\bWHERE\b|$)/is.exec(sql)?.[1] ?? /\((.*?)\)/s.exec(sql)?.[1] ?? ''
  const fields = [...written.matchAll(/[`"]([^`"]+)[`"]/g)].map(([, name = '']) => name)
  return { kind: 'ForeignKeyConstraintViolation', constraint: { fields } }
}

/** `shop.products` of `shop.products.sku` */
function tableOf([column = '']: string[]): { table?: string } {
  const table = column.split('.').slice(0, -1).join('.')
  return table === '' ? {} : { table }
}

function failure(code: number, message: string): MappedError {
  const table = /^no such table: (.*)/.exec(message)?.[1]
  if (table !== undefined) return { kind: 'TableDoesNotExist', table }
  const column = /(?:^no such column: |has no column named )(.*)/.exec(message)?.[1]
  if (column !== undefined) return { kind: 'ColumnNotFound', column }
  if (refusals.test(message)) return { kind: 'InvalidInputValue', message }
  return { kind: 'sqlite', extendedCode: code, message }
}
