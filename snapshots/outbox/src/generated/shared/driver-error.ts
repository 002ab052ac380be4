// Made by pylight from pylight.yaml.
import { Prisma } from '../prisma/client.js'

/** What a driver reports of an error; each database reports different parts. */
export interface DriverError {
  kind: string
  originalCode?: string
  originalMessage?: string
  column?: string
  /** The violated constraint. */
  constraint?: { fields?: string[]; index?: string }
}

/** The driver's error: the cause of one of Prisma's, or the error itself. */
export function driverError(error: unknown): DriverError | undefined {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError
  const source = isKnown ? error.meta?.['driverAdapterError'] : error
  const { cause } = Object(source) as { cause?: Partial<DriverError> }
  return typeof cause?.kind === 'string' ? (cause as DriverError) : undefined
}
