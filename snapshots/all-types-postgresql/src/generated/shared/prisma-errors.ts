// Made by pylight from pylight.yaml.
import type { Request } from 'express'

import { Prisma } from '../prisma/client.js'
import { ApiError, notFound } from './api-error.js'
import { constraints, type Constraints } from './constraints.js'

/** The database refused the write: nothing was changed. */
const refused = ['P2000', 'P2002', 'P2003', 'P2011', 'P2020', 'P2025', 'P2034']
/** The database can't be reached, or is too busy to answer in time. */
const unavailable = [
  'P1001',
  'P1002',
  'P1003',
  'P1008',
  'P1010',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
]
/** MariaDB's driver got no connection from its pool. */
const noMariadbConnection = '45028'

/** What the driver says of the constraint that a write broke; each database says another part. */
interface Violation {
  fields?: string[]
  index?: string
}

interface DriverCause {
  originalCode?: string
  constraint?: Violation
}

/** Whether a failed write is known to have changed nothing. */
export function isRefused(error: unknown): boolean {
  if (error instanceof ApiError) return isMissing(error.cause)
  if (error instanceof Prisma.PrismaClientValidationError) return true
  return error instanceof Prisma.PrismaClientKnownRequestError && refused.includes(error.code)
}

/** The row of a write to one; a 404 that names it where there is none. */
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

/** What a client may know of a database's error: the columns, never the text. */
export function fromPrisma(error: unknown, req: Request): ApiError | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return fromKnown(error, req)
  if (error instanceof Prisma.PrismaClientValidationError) return notAccepted()
  if (
    error instanceof Error &&
    error.message.startsWith('timeout exceeded when trying to connect')
  ) {
    return notAvailable()
  }
  return undefined
}

function fromKnown(
  error: Prisma.PrismaClientKnownRequestError,
  req: Request,
): ApiError | undefined {
  const { code, meta } = error
  const cause = (meta?.['driverAdapterError'] as { cause?: DriverCause } | undefined)?.cause
  const broken = constraints[String(meta?.['modelName'])]
  if (code === 'P2025') return rowNotFound(req)
  if (code === 'P2002' && broken) return notUnique(broken, cause?.constraint ?? {})
  if (code === 'P2003' && broken) return noReference(broken, cause?.constraint ?? {}, req)
  if (['P2000', 'P2020', 'P2023'].includes(code)) return notAccepted()
  if (unavailable.includes(code) || cause?.originalCode === noMariadbConnection)
    return notAvailable()
  return undefined
}

function rowNotFound(req: Request): ApiError {
  const [table = '', ...key] = req.originalUrl.replace(/\?.*/s, '').split('/').slice(2)
  return notFound(table, ...key.map(decodeURIComponent))
}

function notUnique(broken: Constraints, { fields, index = '' }: Violation): ApiError {
  const columns = fields ?? broken.uniques[index] ?? broken.primaryKey
  const taken = columns.length > 1 ? 'are already taken together' : 'is already taken'
  return new ApiError(
    409,
    `${broken.table} ${columns.join(', ')} ${taken}`,
    columns.map((field) => ({ field, message: taken })),
  )
}

function noReference(
  broken: Constraints,
  { fields, index = '' }: Violation,
  req: Request,
): ApiError {
  if (req.method === 'DELETE') {
    const others = broken.restrictedBy.join(', ')
    return new ApiError(409, `${broken.table} is still referred to by ${others}`)
  }
  const column = broken.foreignKeys[index]
  const columns = fields ?? (column ? [column] : sentColumns(broken, req))
  const message = 'refers to a row that does not exist'
  return new ApiError(
    409,
    `${broken.table} ${columns.join(' or ')} ${message}`,
    columns.map((field) => ({ field, message })),
  )
}

/** SQLite doesn't say which foreign key was broken: it was one of those sent. */
function sentColumns({ foreignKeys }: Constraints, req: Request): string[] {
  const body = req.body as Record<string, unknown>
  return Object.values(foreignKeys).filter((column) => body[column] != null)
}

function notAccepted(): ApiError {
  return new ApiError(400, 'The database does not accept these values')
}

function notAvailable(): ApiError {
  return new ApiError(503, 'The database can not be reached, try again later')
}
