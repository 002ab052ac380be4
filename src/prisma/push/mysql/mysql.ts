import { createConnection, type Connection } from 'mariadb'
import { driverUrl } from '../../../../templates/src/generated/shared/mysql/session.js'
import type { Datamodel } from '../../schema-wasm.js'
import type { PushPlan } from '../plan.js'
import { unmanagedOf } from '../unmanaged.js'
import type { ServerTarget } from '../target.js'
import { exactCollations, withCollations } from './collations.js'
import { quoteName } from './column-sql.js'
import { compareTables } from './compare-tables.js'
import { describeAlteration, type MysqlDifference } from './difference.js'
import { readTables } from './read-tables.js'
import type { MysqlTable } from './table.js'
import { wantedTables } from './wanted-tables.js'

/** Creates the database if it doesn't exist; returns whether it did. */
export async function createMysql(target: ServerTarget): Promise<boolean> {
  const encoding = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci'
  return await withConnection(target, 'information_schema', async (connection) => {
    const find = 'SELECT 1 FROM information_schema.schemata WHERE schema_name = ?'
    const found = await connection.query<unknown[]>(find, [target.database])
    if (found.length > 0) return false
    await connection.query(`CREATE DATABASE ${quoteName(target.database)} ${encoding}`)
    return true
  })
}

/** Prisma's schema engine isn't compiled for MySQL: this creates what is missing and reports the rest. */
export async function planMysql(target: ServerTarget, datamodel: Datamodel): Promise<PushPlan> {
  return await withConnection(target, target.database, async (connection) => {
    const found = await readTables(connection)
    const exact = await findExactCollation(connection)
    const all = withCollations(wantedTables(datamodel), found, exact)
    const { tables, columns } = unmanagedOf(datamodel)
    const wanted = all.filter(({ name }) => !tables.includes(name))
    const difference = compareTables(wanted, found, columns)
    return {
      script: difference.steps.join('\n'),
      losses: [],
      risks: [],
      impossible: await findImpossible(connection, difference),
      unhandled: difference.unhandled.map(describeAlteration),
      leftovers: difference.leftovers.map(describeAlteration),
      foreignTables: found
        .map(({ name }) => name)
        .filter((name) => !all.some((table) => table.name === name)),
    }
  })
}

export async function readMysql(target: ServerTarget): Promise<MysqlTable[]> {
  return await withConnection(target, target.database, readTables)
}

/** Each statement commits by itself: MySQL has no transactional DDL. */
export async function runMysql(target: ServerTarget, script: string): Promise<void> {
  await withConnection(target, target.database, (connection) => connection.query(script))
}

/** Undefined before MySQL 8.0.17. */
async function findExactCollation(connection: Connection): Promise<string | undefined> {
  const find = 'SELECT collation_name FROM information_schema.collations WHERE collation_name = ?'
  for (const name of exactCollations) {
    if ((await connection.query<unknown[]>(find, [name])).length > 0) return name
  }
  return undefined
}

async function findImpossible(
  connection: Connection,
  { required }: MysqlDifference,
): Promise<string[]> {
  const impossible: string[] = []
  for (const { table, column } of required) {
    const rows = await connection.query<unknown[]>(`SELECT 1 FROM ${quoteName(table)} LIMIT 1`)
    if (rows.length === 0) continue
    impossible.push(
      `Added the required column \`${column}\` to the \`${table}\` table without a default value. ` +
        'There are rows in this table, it is not possible to execute this step.',
    )
  }
  return impossible
}

/** A connection that runs several statements at once. */
export async function connectMysql(target: ServerTarget, database: string): Promise<Connection> {
  const url = new URL(target.url)
  url.pathname = `/${encodeURIComponent(database)}`
  const options = { multipleStatements: 'true', connectTimeout: '5000' }
  return await createConnection(driverUrl(url.href, 0, options))
}

async function withConnection<Result>(
  target: ServerTarget,
  database: string,
  use: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await connectMysql(target, database)
  try {
    return await use(connection)
  } finally {
    await connection.end()
  }
}
