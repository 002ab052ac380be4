import { createConnection, type Connection } from 'mariadb'
import { driverUrl } from '../../../../templates/src/generated/shared/mysql/session.js'
import type { FoundPart } from '../../outbox/part.js'
import { outboxOn } from '../../outbox/parts.js'
import { recordedTables } from '../../outbox/recordings.js'
import { withOutbox } from '../../outbox/with-outbox.js'
import { lockOf } from '../../migrations/locks.js'
import { dueRenames, FormerNames } from '../due-renames.js'
import type { PlanSource } from '../plan-source.js'
import { emptyPlan, type PushPlan } from '../plan.js'
import { renameScript } from '../renames.js'
import { TableSizes } from '../sizes.js'
import { unmanagedOf } from '../unmanaged.js'
import type { ServerTarget } from '../target.js'
import { exactCollations, withCollations } from './collations.js'
import { quoteName } from './column-sql.js'
import { compareTables } from './compare-tables.js'
import { describeAlteration, withDrops, type MysqlDifference } from './difference.js'
import { readAll, readTables } from './read-tables.js'
import { renamedTables } from './renamed.js'
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

export async function mysqlExists(target: ServerTarget): Promise<boolean> {
  return await withConnection(target, 'information_schema', async (connection) => {
    const find = 'SELECT 1 FROM schemata WHERE schema_name = ?'
    return (await connection.query<unknown[]>(find, [target.database])).length > 0
  })
}

/** Prisma's schema engine isn't compiled for MySQL: this creates what is missing and reports the rest. */
export async function planMysql(target: ServerTarget, source: PlanSource): Promise<PushPlan> {
  return await withConnection(target, target.database, async (connection) => {
    const present = await readTables(connection)
    const due = dueRenames({ ...source.renames, enums: [] }, present, [])
    const found = renamedTables(present, due)
    const exact = await findExactCollation(connection)
    const difference = differenceOf(source, found, exact)
    const former = new FormerNames(due)
    const read = (sql: string) => connection.query<Record<string, unknown>[]>(sql)
    const sizes = new TableSizes(read, quoteName, former)
    const renames = renameScript(due, 'mysql')
    const plan = planOf(difference, found, {
      script: [...(renames === '' ? [] : [`${renames}\n`]), ...difference.steps].join('\n'),
      impossible: await findImpossible(difference, sizes),
      locks: await findLocks(difference, found, sizes),
    })
    return withOutbox(plan, recordedTables(source.datamodel), {
      provider: 'mysql',
      tables: found.map(({ name }) => name),
      outbox: await connection.query<FoundPart[]>(outboxOn.mysql.foundSql),
    })
  })
}

/** For a database that doesn't exist yet. */
export function planNewMysql(source: PlanSource): PushPlan {
  const difference = differenceOf(source, [], exactCollations[0])
  const plan = planOf(difference, [], { script: difference.steps.join('\n') })
  const nothing = { provider: 'mysql', tables: [], outbox: [] } as const
  return withOutbox(plan, recordedTables(source.datamodel), nothing)
}

function differenceOf(
  { datamodel, drops }: PlanSource,
  found: MysqlTable[],
  exact: string | undefined,
): MysqlDifference & { own: string[] } {
  const all = withCollations(wantedTables(datamodel), found, exact)
  const { tables, views, columns } = unmanagedOf(datamodel)
  const wanted = all.filter(({ name }) => !tables.includes(name))
  const difference = compareTables(wanted, found, columns)
  const own = [...all.map(({ name }) => name), ...views]
  return { ...(drops ? withDrops(difference) : difference), own }
}

function planOf(
  { unhandled, leftovers, losses, own }: MysqlDifference & { own: string[] },
  found: MysqlTable[],
  plan: Partial<PushPlan>,
): PushPlan {
  return {
    ...emptyPlan,
    ...plan,
    losses,
    unhandled: unhandled.map(describeAlteration),
    leftovers: leftovers.map(describeAlteration),
    foreignTables: found.map(({ name }) => name).filter((name) => !own.includes(name)),
  }
}

export async function readMysql(target: ServerTarget): Promise<MysqlTable[]> {
  return await withConnection(target, target.database, readTables)
}

/** The tables and views. */
export async function readAllMysql(target: ServerTarget): Promise<MysqlTable[]> {
  return await withConnection(target, target.database, readAll)
}

/** The triggers for the outbox. */
export async function readMysqlOutbox(target: ServerTarget): Promise<FoundPart[]> {
  return await withConnection(target, target.database, (connection) => {
    return connection.query<FoundPart[]>(outboxOn.mysql.foundSql)
  })
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

async function findImpossible({ required }: MysqlDifference, sizes: TableSizes): Promise<string[]> {
  const impossible: string[] = []
  for (const { table, column } of required) {
    if (!(await sizes.hasRows(table))) continue
    impossible.push(
      `Added the required column \`${column}\` to the \`${table}\` table without a default value. ` +
        'There are rows in this table, it is not possible to execute this step.',
    )
  }
  return impossible
}

async function findLocks(
  { steps }: MysqlDifference,
  found: MysqlTable[],
  sizes: TableSizes,
): Promise<string[]> {
  const locks: string[] = []
  for (const step of steps) {
    const table = found.find(({ name }) => step.includes(`ALTER TABLE ${quoteName(name)} `))
    const lock = lockOf(step, 'mysql', [])
    if (table && lock !== undefined && (await sizes.isLarge(table.name))) locks.push(lock)
  }
  return [...new Set(locks)]
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
