import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quoted } from '../../databases/databases.js'
import { PrismaProblem } from '../problem.js'
import { readOutbox } from '../outbox/found-outbox.js'
import { outboxTable } from '../outbox/recordings.js'
import { createDatabase } from '../push/create-database.js'
import { dueRenames } from '../push/due-renames.js'
import { explainMigration } from '../push/explain-failure.js'
import { readMysql } from '../push/mysql/mysql.js'
import { planPush } from '../push/plan-push.js'
import { renameScript } from '../push/renames.js'
import { readSteps } from '../push/steps.js'
import { parseDatabaseUrl, type PushTarget } from '../push/target.js'
import { describeError } from '../push/worker-answer.js'
import type { MysqlTable } from '../push/mysql/table.js'
import { placeOf, unmanagedOf } from '../push/unmanaged.js'
import { readDatamodel, type Datamodel } from '../schema-wasm.js'
import { splitSteps } from './compose.js'
import { mysqlDifference, tablesOf } from './mysql-difference.js'
import type { Difference, MigrationRequest } from './migration-request.js'
import { withRecording } from './recording.js'
import { takenSince, unmanagedGround } from './ground.js'
import { managedTables } from './left-out.js'
import type { Migration } from './migration.js'
import { openSession } from './open-session.js'
import type { MigrationSession } from './session.js'

/** What leads from all migrations, run in a temporary database, to the schema. */
export async function differenceInShadow({
  migrations,
  renames,
  schemaText,
  provider,
  after,
  target,
}: MigrationRequest & { after: Datamodel }): Promise<Difference> {
  return await withShadow(target(), async (shadow, session) => {
    const ground = await unmanagedGround(migrations, schemaText, provider)
    if (ground !== '') await session.run(ground)
    for (const { name, sql } of migrations) {
      await session.run(sql).catch((error: unknown) => {
        throw explainMigration(describeError(error), shadow, name, true)
      })
    }
    const taken = await takenSince(migrations, after, provider)
    if (taken.steps.length > 0) await session.run(taken.script)
    const known = knownTables(migrations, after)
    const found = await stepsIn(shadow, session, { renames, schemaText, after, known })
    const steps = [...taken.steps, ...found]
    const dropped = readSteps(steps.join('\n')).filter(({ change }) => change.startsWith('drop '))
    return {
      steps,
      loses: dropped.flatMap(({ change, on }) =>
        on.filter((name) => name !== outboxTable).map((name) => `${change.slice(5)} ${name}`),
      ),
      mayFail: [],
    }
  })
}

interface Wanted extends Pick<MigrationRequest, 'renames' | 'schemaText'> {
  after: Datamodel
  /** Other tables are those of other tools. */
  known: ReadonlySet<string>
}

/** The tables of all schemas that Pylight recorded, and of the next one. */
function knownTables(migrations: readonly Migration[], after: Datamodel): Set<string> {
  const recorded = migrations.flatMap(({ schema }) => (schema === undefined ? [] : [schema]))
  return new Set(
    [...recorded.map(readDatamodel), after].flatMap(({ models }) => models.map(placeOf)),
  )
}

/** MySQL makes an index for each foreign key that has none. */
function withoutKeyIndexes(table: MysqlTable): MysqlTable {
  const names = new Set(table.foreignKeys.map(({ name }) => name))
  return { ...table, indexes: table.indexes.filter(({ name }) => !names.has(name)) }
}

async function stepsIn(
  shadow: PushTarget,
  session: MigrationSession,
  { renames, schemaText, after, known }: Wanted,
): Promise<string[]> {
  if (shadow.provider === 'mysql') {
    const run = renameScript(dueRenames(renames, await readMysql(shadow), []), 'mysql')
    if (run !== '') await session.run(run)
    const left = unmanagedOf(after)
    const present = (await readMysql(shadow)).filter(({ name }) => known.has(name))
    const [before, next] = [present.map(withoutKeyIndexes), tablesOf(after)].map((tables) =>
      managedTables(tables, left),
    )
    const steps = mysqlDifference(before ?? [], next ?? [])
    const found = await readOutbox((sql) => session.query(sql), 'mysql')
    return [...splitSteps(run), ...withRecording(steps, { provider: 'mysql', found, next: after })]
  }
  const request = { target: shadow, schemaText, datamodel: after, renames }
  const { script } = await planPush({ ...request, drops: true, exists: true })
  return splitSteps(script)
}

const limits = { lockSeconds: 10, statementSeconds: 0 }

async function withShadow<Result>(
  target: PushTarget,
  use: (shadow: PushTarget, session: MigrationSession) => Promise<Result>,
): Promise<Result> {
  const { shadow, drop } = await createShadow(target)
  try {
    const session = await openSession(shadow, limits)
    try {
      return await use(shadow, session)
    } finally {
      await session.close()
    }
  } finally {
    await drop()
  }
}

async function createShadow(
  target: PushTarget,
): Promise<{ shadow: PushTarget; drop: () => Promise<void> }> {
  if (target.provider === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'pylight-shadow-'))
    const shadow = parseDatabaseUrl(`file:${join(folder, 'shadow.db')}`, folder)
    return { shadow, drop: () => rm(folder, { recursive: true, force: true }) }
  }
  const database = `pylight_shadow_${randomBytes(6).toString('hex')}`
  const shadow = { ...target, database, schema: 'public' }
  await createDatabase(shadow).catch((error: unknown) => {
    throw new PrismaProblem(`${whyShadow} ${(error as Error).message}`)
  })
  const admin = {
    ...target,
    database: target.provider === 'mysql' ? 'information_schema' : 'postgres',
  }
  return {
    shadow,
    drop: async () => {
      const session = await openSession({ ...admin, schema: 'public' }, limits)
      await session
        .query(`DROP DATABASE ${quoted(database, target.provider)}`)
        .finally(() => session.close())
    },
  }
}

const whyShadow =
  'The last migration was not written by Pylight, or others were added before it. ' +
  'So Pylight runs all of them in a temporary database, which it could not make:'
