import { explainFailure } from '../push/explain-failure.js'
import type { PushTarget } from '../push/target.js'
import { describeError } from '../push/worker-answer.js'
import { openSession } from './open-session.js'
import type { MigrationSession, TimeLimits } from './session.js'

/** Opens a session for `use`, and closes it. */
export async function withSession<Result>(
  { target, lockSeconds, statementSeconds }: TimeLimits & { target: PushTarget },
  use: (session: MigrationSession) => Promise<Result>,
): Promise<Result> {
  const session = await explained(target, () =>
    openSession(target, { lockSeconds, statementSeconds }),
  )
  try {
    return await use(session)
  } finally {
    await session.close()
  }
}

/** @throws PrismaProblem in place of a driver's error */
export async function explained<Result>(
  target: PushTarget,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw explainFailure(describeError(error), target)
  }
}
