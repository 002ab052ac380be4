import { connectMysql } from '../push/mysql/mysql.js'
import type { ServerTarget } from '../push/target.js'
import { deployerSeconds, type MigrationSession, type TimeLimits } from './session.js'

/** Each statement commits by itself: MySQL has no transactional DDL. */
export async function openMysqlSession(
  target: ServerTarget,
  { lockSeconds, statementSeconds }: TimeLimits,
): Promise<MigrationSession> {
  const connection = await connectMysql(target, target.database)
  await connection.query(`SET lock_wait_timeout = ${lockSeconds}`)
  if (statementSeconds > 0) {
    await connection.query(`/*M! SET max_statement_time = ${statementSeconds} */`)
  }
  const query: MigrationSession['query'] = async (sql, values = []) =>
    await connection.query<Record<string, unknown>[]>(sql, [...values])
  return {
    provider: 'mysql',
    isAtomic: false,
    tables: async () => (await query(tablesSql)).map(({ name }) => String(name)),
    query,
    run: async (script) => {
      await connection.query(script)
    },
    lock: async () => {
      const [row] = await query(`SELECT GET_LOCK('prisma_migrate', ${deployerSeconds}) AS locked`)
      return Number(Object.values(row ?? {})[0]) === 1
    },
    close: () => connection.end(),
  }
}

const tablesSql = `SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY 1`
