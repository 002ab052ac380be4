import { InternalError } from '../../diagnostics/internal-error.js'
import { PrismaProblem } from '../problem.js'
import { maskPassword, type PushTarget } from './target.js'
import type { DatabaseFailure } from './worker-answer.js'

/** Says what went wrong and usually what to do; without a password. */
export function explainFailure(failure: DatabaseFailure, target: PushTarget): Error {
  return problemOf(failure, target, `${target.label}: ${oneLine(failure.message)}`)
}

/** The same for Pylight's SQL that the database refused. */
export function explainRefusal(failure: DatabaseFailure, target: PushTarget): Error {
  const refusal = 'The database refused a change; the push stopped there'
  return problemOf(failure, target, `${refusal}: ${oneLine(failure.message)}`)
}

/** The same for a migration, whose SQL may be anyone's. */
export function explainMigration(
  failure: DatabaseFailure,
  target: PushTarget,
  name: string,
  isUndone: boolean,
): Error {
  const next = isUndone
    ? 'Nothing of it remains: correct its migration.sql, then run this again.'
    : 'Some of it may have been done: run this again for what to do.'
  return problemOf(
    failure,
    target,
    `Migration ${name} failed: ${oneLine(failure.message)}. ${next}`,
  )
}

function problemOf({ kind, message }: DatabaseFailure, target: PushTarget, usual: string): Error {
  if (bugs.has(kind)) return new InternalError(`${kind}: ${message}`)
  return new PrismaProblem(maskPassword(explanations[kind]?.(target) ?? usual, target.url))
}

const bugs = new Set(['TypeError', 'ReferenceError', 'RangeError'])

const unreachable = (target: PushTarget): string =>
  target.provider === 'sqlite'
    ? `No database can be opened at ${target.file}. Correct DATABASE_URL (${target.label}).`
    : `No database server answers at ${new URL(target.url).host}. Start it, or correct DATABASE_URL (${target.label}).`

const wrongLogin = (target: PushTarget): string =>
  `The database server refused the login of ${target.label}. ` +
  'Correct the user or the password in DATABASE_URL.'

const locked = (target: PushTarget): string =>
  `${target.label} is locked by another program. Stop it, then run this again.`

const noTls = (target: PushTarget): string =>
  `No secure connection to ${target.label}. Correct sslmode in DATABASE_URL or the server's certificate.`

const explanations: Partial<Record<string, (target: PushTarget) => string>> = {
  DatabaseNotReachable: unreachable,
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  ER_CONNECTION_TIMEOUT: unreachable,
  AuthenticationFailed: wrongLogin,
  DatabaseAccessDenied: wrongLogin,
  ER_ACCESS_DENIED_ERROR: wrongLogin,
  ER_DBACCESS_DENIED_ERROR: wrongLogin,
  TlsConnectionError: noTls,
  SocketTimeout: (target) => (target.provider === 'sqlite' ? locked : unreachable)(target),
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
