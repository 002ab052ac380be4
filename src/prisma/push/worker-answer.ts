import type { PushPlan } from './plan.js'

/** What the worker of a plan posts, once. */
export type WorkerAnswer = { plan: PushPlan } | { failure: DatabaseFailure } | { panic: string }

/** What is left of an error between two threads. */
export interface DatabaseFailure {
  message: string
  /** A driver adapter's kind or a driver's code: `AuthenticationFailed`, `ECONNREFUSED`; or empty. */
  kind: string
}

export function describeError(error: unknown): DatabaseFailure {
  if (!(error instanceof Error)) return { message: String(error), kind: '' }
  const { cause } = error
  if (cause instanceof Object && 'kind' in cause) {
    const original = 'originalMessage' in cause ? String(cause.originalMessage) : error.message
    return { message: original, kind: String(cause.kind) }
  }
  const message = error.message.replace(/\n\s*\d+: schema_engine.*/s, '')
  return { message, kind: 'code' in error ? String(error.code) : '' }
}
