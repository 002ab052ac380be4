import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { setTimeout as wait } from 'node:timers/promises'
import { versionedTables } from '../variant.js'
import type { World } from '../world.js'
import type { Fault } from '../faults/fault.js'

export function postgresqlFaults(connection: SqlDriverAdapter): Fault[] {
  return [
    {
      name: 'end PostgreSQL connections',
      hits: 'connections',
      inject: () => endConnections(connection),
    },
    {
      name: 'lock a table of PostgreSQL',
      hits: 'statements waiting',
      inject: (world) => lockTable(connection, world),
    },
  ]
}

async function endConnections(database: SqlDriverAdapter): Promise<number> {
  return countBy(
    database,
    `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name <> current_setting('application_name')`,
  )
}

/** For writers, or for readers too. */
async function lockTable(database: SqlDriverAdapter, { random }: World): Promise<number> {
  const ms = random.between(50, 1_000)
  const mode = random.pick(['EXCLUSIVE', 'ACCESS EXCLUSIVE'])
  const transaction = await database.startTransaction()
  await transaction.executeRaw(statement(`LOCK ${random.pick(versionedTables)} IN ${mode} MODE`))
  await wait(ms)
  const hit = await countBy(
    database,
    `SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  await transaction.executeRaw(statement('COMMIT'))
  await transaction.commit()
  return hit
}

async function countBy(database: SqlDriverAdapter, sql: string): Promise<number> {
  const { rows } = await database.queryRaw(statement(sql))
  return Number(rows[0]?.[0])
}

function statement(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] }
}
