// Made by pylight from pylight.yaml.
import { Prisma } from '../prisma/client.js'
import { ApiError, notFound } from './api-error.js'
import { constraints, type Constraints } from './constraints.js'
import {
  isAbout,
  isNotAccepted,
  isStillReferenced,
  isTaken,
  isUnavailable,
} from './database-errors.js'
import { type DriverError, driverError } from './driver-error.js'

/** The database rolled this transaction back because of another one. */
const conflict = 'TransactionWriteConflict'
const unavailableKinds = [
  conflict,
  'AuthenticationFailed',
  'ConnectionClosed',
  'DatabaseAccessDenied',
  'DatabaseDoesNotExist',
  'DatabaseNotReachable',
  'SocketTimeout',
  'TlsConnectionError',
  'TooManyConnections',
  'TransactionAlreadyClosed',
]

/** By kind of error, what is wrong with a refused value. */
const problems: Record<string, string> = {
  InvalidInputValue: 'is not a value of its type',
  LengthMismatch: 'is too long',
  NullConstraintViolation: 'must not be null',
  ValueOutOfRange: 'is out of range',
}

/** Prisma's own codes for refused values and for a database that doesn't answer. */
const notAcceptedCodes = ['P2000', 'P2006', 'P2007', 'P2011', 'P2012', 'P2020', 'P2029']
const unavailableCodes = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']

const inConflict = 'The row is in conflict with one that exists'

/** A table, or a column, that the database doesn't have. */
const outOfStepCodes = ['P2021', 'P2022']

/** Prisma takes over the codes of Node's network errors: `EPIPE`, `EAI_AGAIN`. */
const networkCode = /^E([A-Z]+|AI_[A-Z]+)$/

/** Whether a failed write is known to have changed nothing. */
export function isRefused(error: unknown): boolean {
  if (error instanceof ApiError) return isMissing(error.cause)
  if (isMissing(error) || isConflict(error)) return true
  if (error instanceof Prisma.PrismaClientValidationError) return true
  const status = driverError(error) && fromPrisma(error)?.status
  return status === 400 || status === 409
}

/** Whether the database rolled a write back because of another one, so it can be repeated. */
export function isConflict(error: unknown): boolean {
  return driverError(error)?.kind === conflict
}

/** Whether the database lacks a table or a column that the spec has. */
export function isOutOfStep(error: unknown): boolean {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError
  return isKnown && outOfStepCodes.includes(error.code)
}

/** The written row; throws a 404 that names the row when it doesn't exist. */
export async function orNotFound<Row>(write: Promise<Row>, table: string, ...key: unknown[]) {
  try {
    return await write
  } catch (error) {
    if (!isMissing(error)) throw error
    throw Object.assign(notFound(table, ...key), { cause: error })
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025'
}

/** A database's error as clients may see it: with its columns, never with its text. */
export function fromPrisma(error: unknown): ApiError | undefined {
  if (isOutOfStep(error)) return outOfStep()
  const cause = driverError(error)
  if (cause) return fromDriver(cause, constraintsOf(error))
  if (error instanceof Prisma.PrismaClientKnownRequestError) return fromCode(error)
  if (error instanceof Prisma.PrismaClientValidationError) return notAccepted()
  if (error instanceof Prisma.PrismaClientInitializationError) return notAvailable()
  return isLostConnection(error) ? notAvailable() : undefined
}

function constraintsOf(error: unknown): Constraints | undefined {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError
  return isKnown ? constraints[String(error.meta?.['modelName'])] : undefined
}

function fromDriver(cause: DriverError, broken: Constraints | undefined): ApiError | undefined {
  const { kind, originalCode = '' } = cause
  if (kind === 'UniqueConstraintViolation') return notUnique(cause, broken)
  if (kind === 'ForeignKeyConstraintViolation' || kind === 'RestrictViolation') {
    return noReference(cause, broken)
  }
  if (isTaken(originalCode)) return new ApiError(409, inConflict)
  if (kind in problems || isNotAccepted(originalCode)) return refusedValue(cause, broken)
  if (unavailableKinds.includes(kind) || isUnavailable(originalCode)) return notAvailable()
  return undefined
}

function fromCode({ code, meta }: Prisma.PrismaClientKnownRequestError): ApiError | undefined {
  if (code === 'P2025') {
    const table = constraints[String(meta?.['modelName'])]?.table ?? 'one'
    return new ApiError(404, `A row of ${table} that this needs does not exist`)
  }
  if (notAcceptedCodes.includes(code)) return notAccepted()
  return unavailableCodes.includes(code) || networkCode.test(code) ? notAvailable() : undefined
}

function notUnique({ constraint }: DriverError, broken: Constraints | undefined): ApiError {
  const columns = constraint?.fields ?? indexColumns(constraint?.index, broken)
  if (!broken || columns.length === 0 || !columns.every((name) => broken.columns.includes(name))) {
    return new ApiError(409, inConflict)
  }
  const taken = columns.length > 1 ? 'are already taken together' : 'is already taken'
  return conflictOf(broken, columns, taken, ', ')
}

function indexColumns(index = '', broken: Constraints | undefined): string[] {
  if (!broken) return []
  const isPrimary = index === 'PRIMARY' || index === `${broken.table}_pkey`
  return isPrimary ? broken.primaryKey : (broken.uniques[index] ?? [])
}

function noReference(cause: DriverError, broken: Constraints | undefined): ApiError {
  const { kind, constraint } = cause
  const keys = broken?.foreignKeys ?? {}
  const named = constraint?.fields ?? [keys[constraint?.index ?? ''] ?? '']
  const columns = Object.values(keys).filter((column) => named.includes(column))
  const isReferenced = kind === 'RestrictViolation' || isStillReferenced(cause)
  if (broken && (isReferenced ?? columns.length === 0)) {
    const others = broken.restrictedBy.join(', ') || 'other rows'
    return new ApiError(409, `${broken.table} is still referred to by ${others}`)
  }
  const missing = 'refers to a row that does not exist'
  if (!broken || columns.length === 0) return new ApiError(409, `The row ${missing}`)
  return conflictOf(broken, columns, missing, ' or ')
}

function conflictOf({ table }: Constraints, columns: string[], message: string, between: string) {
  const errors = columns.map((field) => ({ field, message }))
  return new ApiError(409, `${table} ${columns.join(between)} ${message}`, errors)
}

function refusedValue(cause: DriverError, broken: Constraints | undefined): ApiError {
  const { kind, originalMessage = '', column, constraint } = cause
  const { table = '', columns = [] } = broken ?? {}
  const named = column === undefined ? constraint?.fields : [column]
  const isMeant = (name: string) => named?.includes(name) ?? isAbout(originalMessage, table, name)
  const fields = columns.filter(isMeant)
  const message = problems[kind] ?? 'is not accepted by the database'
  return notAccepted(fields.map((field) => ({ field, message })))
}

function notAccepted(errors: ApiError['errors'] = []): ApiError {
  const detail = 'The database does not accept these values'
  return errors.length > 0 ? new ApiError(400, detail, errors) : new ApiError(400, detail)
}

function outOfStep(): ApiError {
  return new ApiError(500, 'A table or a column is missing: run npx pylight db push')
}

function notAvailable(): ApiError {
  return new ApiError(503, 'The database can not be reached, try again later')
}

const lostConnection =
  /^(timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client (has encountered|was closed))/

/** Errors of the network, and errors for which the driver has no code. */
function isLostConnection(error: unknown): boolean {
  return error instanceof Error && ('syscall' in error || lostConnection.test(error.message))
}
