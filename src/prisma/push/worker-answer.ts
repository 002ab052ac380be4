/** Two schemas; the first is absent for an empty database. */
export interface WorkerRequest {
  difference: [before: string | undefined, after: string]
}

/** The worker's answer to a request. */
export type WorkerAnswer = { result: unknown } | { failure: DatabaseFailure } | { panic: string }

/** The part of an error that is sent between threads. */
export interface DatabaseFailure {
  message: string
  /** A driver adapter's kind, else a driver's code, else the error's name: `ECONNREFUSED`. */
  kind: string
}

export function describeError(error: unknown): DatabaseFailure {
  if (!(error instanceof Error)) return { message: String(error), kind: '' }
  const { cause } = error
  if (cause instanceof Object && 'kind' in cause) {
    const original = 'originalMessage' in cause ? String(cause.originalMessage) : error.message
    return { message: original, kind: String(cause.kind) }
  }
  return { message: textOf(error), kind: 'code' in error ? String(error.code) : error.name }
}

/** Without the engine's trace or the statement that MariaDB's driver adds. */
function textOf(error: Error): string {
  if ('sqlMessage' in error && typeof error.sqlMessage === 'string') return error.sqlMessage
  return error.message.replace(/\n\s*\d+: schema_engine.*/s, '')
}
