import { setTimeout as sleep } from 'node:timers/promises'
import { openPool } from '../../../templates/src/generated/shared/postgresql/pool.js'
import { serverUrl } from '../push/postgresql/open.js'
import type { ServerTarget } from '../push/target.js'
import { deployerSeconds, type MigrationSession, type TimeLimits } from './session.js'

const waitMs = 5000

/** The number of the advisory lock that Prisma Migrate takes, too. */
const lockNumber = 72_707_369

export async function openPostgresqlSession(
  target: ServerTarget,
  { lockSeconds, statementSeconds }: TimeLimits,
): Promise<MigrationSession> {
  const pool = openPool(serverUrl(target, target.database), {
    waitMs,
    statementMs: 0,
    connections: 1,
  })
  const client = await pool.connect().catch(async (error: unknown) => {
    await pool.end()
    throw error
  })
  client.on('error', () => undefined)
  await client.query(
    `SET lock_timeout = '${lockSeconds}s'; SET statement_timeout = '${statementSeconds}s'`,
  )
  const query: MigrationSession['query'] = async (sql, values = []) => {
    let place = 0
    const numbered = sql.replaceAll(placeOrName, (text) => (text === '?' ? `$${++place}` : text))
    return (await client.query<Record<string, unknown>>(numbered, [...values])).rows
  }
  return {
    provider: 'postgresql',
    isAtomic: true,
    tables: async () => (await query(tablesSql)).map(({ name }) => String(name)),
    query,
    run: async (script) => {
      await client.query(script)
    },
    lock: () => tryToLock(query),
    close: async () => {
      client.release(true)
      await pool.end()
    },
  }
}

/** A question mark in a name stands for itself. */
const placeOrName = /"(?:[^"]|"")*"|\?/g

async function tryToLock(query: MigrationSession['query']): Promise<boolean> {
  const until = Date.now() + deployerSeconds * 1000
  for (;;) {
    const [row] = await query(`SELECT pg_try_advisory_lock(${lockNumber}) AS locked`)
    if (Object.values(row ?? {})[0] === true) return true
    if (Date.now() > until) return false
    await sleep(200)
  }
}

const tablesSql = `SELECT relname::text AS name FROM pg_class
  WHERE relkind IN ('r', 'p') AND relnamespace =
    (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) ORDER BY 1`
