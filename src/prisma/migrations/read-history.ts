import type { PushTarget } from '../push/target.js'
import type { Migration } from './migration.js'
import { compareHistory, type History } from './history.js'
import { readLedger } from './ledger.js'
import { withSession } from './with-session.js'

const limits = { lockSeconds: 10, statementSeconds: 60 }

/** @throws PrismaProblem when the database can't be read */
export async function readHistory(
  target: PushTarget,
  migrations: readonly Migration[],
): Promise<History> {
  return await withSession({ target, ...limits }, async (session) =>
    compareHistory(migrations, await readLedger(session)),
  )
}
