// Made by pylight from pylight.yaml.
import { Prisma } from '../prisma/client.js'

/** What a driver says of an error; each database says another part. */
export interface DriverError {
  kind: string
  originalCode?: string
  originalMessage?: string
  column?: string
  /** What was broken. */
  constraint?: { fields?: string[]; index?: string }
}

/** The driver's error behind one of Prisma's, or the error itself. */
export function driverError(error: unknown): DriverError | undefined {
  const isKnown = error instanceof Prisma.PrismaClientKnownRequestError
  const source = isKnown ? error.meta?.['driverAdapterError'] : error
  const { cause } = Object(source) as { cause?: Partial<DriverError> }
  return typeof cause?.kind === 'string' ? (cause as DriverError) : undefined
}
