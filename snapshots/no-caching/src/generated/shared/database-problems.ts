// Made by pylight from pylight.yaml.
import { driverError } from './driver-error.js'
import { log } from './log.js'
import { fromPrisma, isOutOfStep } from './prisma-errors.js'

/** A problem that wasn't seen for so long is logged again. */
const quietMs = 60_000
const lastSeen = new Map<string, number>()
/** What a request says that waited for a connection; the pool says why there is none. */
const isWait = /^(pool timeout|timeout exceeded when trying to connect)/
let outageSeen = -Infinity

/** Logs, once, what is wrong with the database itself; false for an error of another kind. */
export function reportProblem(error: unknown): boolean {
  const isMissing = driverError(error)?.kind === 'DatabaseDoesNotExist'
  if (isMissing) logOnce('The database does not exist: run npx pylight db push')
  else if (isOutOfStep(error)) logOnce(`${causeOf(error)}: run npx pylight db push`)
  else if (fromPrisma(error)?.status === 503) logOutage(error)
  else return false
  return true
}

/** Logs, once, why the database can't be used. */
export function logOutage(error: unknown): void {
  const cause = causeOf(error)
  const now = performance.now()
  if (!isWait.test(cause)) outageSeen = now
  else if (now - outageSeen < quietMs) return
  logOnce(`The database can not be used: ${cause}`)
}

function logOnce(problem: string): void {
  const now = performance.now()
  const isKnown = now - (lastSeen.get(problem) ?? -Infinity) < quietMs
  lastSeen.set(problem, now)
  if (!isKnown) log.error(problem)
}

/** Without the call that failed, which Prisma puts before the cause, and without durations. */
function causeOf(error: unknown): string {
  const { message, cause } = error as Error
  if (cause instanceof Error) return causeOf(cause)
  const text = message.replace(/^.*Message: `(.*)`$/s, '$1').replace(/^.*invocation:\s+/s, '')
  return text.trim().replace(/ after \d+ms.*$|\n.*$|\.$/s, '')
}
