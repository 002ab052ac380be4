import { readDatamodel } from '../schema-wasm.js'
import { PrismaProblem } from '../problem.js'
import { createDatabase } from '../push/create-database.js'
import { explainMigration } from '../push/explain-failure.js'
import type { PushTarget } from '../push/target.js'
import { unmanagedOf } from '../push/unmanaged.js'
import { describeError } from '../push/worker-answer.js'
import type { Migration } from './migration.js'
import { compareHistory, type History } from './history.js'
import { createLedger, ledgerTable, readLedger, recordSql, type LedgerRow } from './ledger.js'
import { refuseWithoutNeeded } from './needed-tables.js'
import { refuseLostColumns } from './rebuilt-tables.js'
import type { MigrationSession, TimeLimits } from './session.js'
import { explained, withSession } from './with-session.js'

export interface DeployRequest extends TimeLimits {
  target: PushTarget
  migrations: readonly Migration[]
  /** Called before a migration runs. */
  report: (name: string) => void
}

/**
 * Runs the pending migrations, one after another; deployers that start together wait for each other.
 *
 * @returns the names of those that ran
 * @throws PrismaProblem when one fails, an earlier one failed, or the database was made without migrations
 */
export async function deploy(request: DeployRequest): Promise<string[]> {
  const { target, migrations, report } = request
  await explained(target, () => createDatabase(target))
  return await withSession(request, async (session) => {
    if (!(await session.lock())) throw new PrismaProblem(otherDeployer)
    await refuseUnknownTables(session, migrations)
    await createLedger(session)
    const ran: string[] = []
    for (;;) {
      const ledger = await readLedger(session)
      const history = compareHistory(migrations, ledger)
      refuseFailed(history)
      const [next] = history.pending
      if (!next) return ran
      await refuseWithoutNeeded(session, next, migrations)
      await refuseLostColumns(session, next)
      report(next.name)
      if (await apply(session, target, next, ledger)) ran.push(next.name)
    }
  })
}

const otherDeployer =
  'Another deployment holds the lock for migrations of this database. Run this again when it has ended.'

async function refuseUnknownTables(
  session: MigrationSession,
  migrations: readonly Migration[],
): Promise<void> {
  const [first] = migrations
  const others = migrations.flatMap(({ schema }) => tablesOfOthers(schema))
  const tables = (await session.tables()).filter((name) => !others.includes(name))
  if (tables.length === 0 || tables.includes(ledgerTable) || !first) return
  throw new PrismaProblem(
    `The database has tables (${tables.slice(0, 3).join(', ')}${tables.length > 3 ? ', …' : ''}) that no migration made. ` +
      `If they are those of ${first.name}, say so: pylight db resolve --applied ${first.name}`,
  )
}

/** The tables that others manage by the spec, without their schemas. */
function tablesOfOthers(recorded: string | undefined): string[] {
  if (recorded === undefined) return []
  const { tables, views } = unmanagedOf(readDatamodel(recorded))
  return [...tables, ...views].map((place) => place.replace(/^.*\./, ''))
}

function refuseFailed({ failed: [row] }: History): void {
  if (!row) return
  const cause = row.logs.split('\n')[0] ?? ''
  throw new PrismaProblem(
    `Migration ${row.name} began and did not end${cause && `: ${cause}`}. Look at the database. ` +
      `If you complete it by hand: pylight db resolve --applied ${row.name}. ` +
      `If you undo it by hand, to run it again: pylight db resolve --rolled-back ${row.name}`,
  )
}

/** False if another deployer has applied it meanwhile. */
async function apply(
  session: MigrationSession,
  target: PushTarget,
  migration: Migration,
  ledger: readonly LedgerRow[],
): Promise<boolean> {
  const attempt = ledger.filter(({ name }) => name === migration.name).length
  const record = recordSql(migration, attempt, session.provider)
  const isOneTransaction = session.isAtomic && !endsTransaction.test(migration.sql)
  try {
    if (isOneTransaction) {
      await session.run([record.start, terminated(migration.sql), record.finish].join('\n'))
    } else {
      await session.run(record.start)
      await session.run(migration.sql)
      await session.run(record.finish)
    }
    return true
  } catch (error) {
    if (await isApplied(session, migration)) return false
    const failure = describeError(error)
    if (!isOneTransaction)
      await session.query(record.fail, [failure.message]).catch(() => undefined)
    throw explainMigration(failure, target, migration.name, isOneTransaction)
  }
}

/** What can't run in a transaction, or ends it. */
const endsTransaction = /\bCONCURRENTLY\b|^COMMIT;/im

/** A last statement may lack its semicolon. */
function terminated(sql: string): string {
  return `${sql.trimEnd()}\n;`
}

async function isApplied(session: MigrationSession, { name }: Migration): Promise<boolean> {
  const ledger = await readLedger(session).catch(() => [])
  return ledger.some((row) => row.name === name && row.isFinished && !row.isRolledBack)
}
