import { SqliteAdapter } from '../../../../templates/src/generated/shared/sqlite/adapter.js'
import { sqliteFile } from '../../../../templates/src/generated/shared/sqlite/file.js'
import type { OwnDatabase } from '../../../services/databases.js'
import { OtherProcess } from '../../../behaviour/sqlite/other-process.js'
import { versionedTables } from '../variant.js'
import type { World } from '../world.js'
import { sqliteFaults } from './sqlite-faults.js'
import { keyOf, type TestedDatabase } from './tested-database.js'

/** Two processes of the API and another program share the file. */
export async function testedSqlite(own: OwnDatabase): Promise<TestedDatabase> {
  const file = sqliteFile(own.url, '/')
  const adapter = new SqliteAdapter(file, { waitMs: 30_000 })
  const query = async (sql: string) => {
    return (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows
  }
  await addVersionTriggers(adapter, query)
  const outside = new OutsideWriter(file)
  return {
    url: own.url,
    processes: 2,
    faults: sqliteFaults(file),
    cascadesMoveVersions: true,
    spellings: (_table, id) => [id],
    lastVersion: async () => Number((await query('SELECT n FROM versions'))[0]?.[0]),
    query,
    run: async (sql) => {
      await adapter.executeRaw({ sql, args: [], argTypes: [] })
    },
    others: (world) => [outside.run(world)],
    rows: async (table) => {
      const rows = await query(`SELECT ${keyOf(table)}, version FROM ${table}`)
      return rows.map(([id, version]) => ({ id: String(id), version: Number(version) }))
    },
    missing: async () => {
      const [[integrity] = []] = await query('PRAGMA integrity_check')
      const ids = new Set((await query('SELECT id FROM outside')).map(([id]) => Number(id)))
      const lost = outside.written.filter((id) => !ids.has(id))
      return [
        ...(integrity === 'ok' ? [] : [`the file is damaged: ${String(integrity)}`]),
        ...lost.map((id) => `outside ${id.toString()}`),
      ]
    },
    close: async () => {
      await outside.end()
      await adapter.dispose()
      await own.drop()
    },
  }
}

/** A program without the API that writes its own rows in its own transactions. */
class OutsideWriter {
  readonly written: number[] = []
  private readonly process: OtherProcess

  constructor(file: string) {
    this.process = new OtherProcess(file)
  }

  async run(world: World): Promise<void> {
    await this.process.exec('PRAGMA busy_timeout = 10000')
    for (let id = 1; !world.isOver; id++) {
      const insert = `INSERT INTO outside VALUES (${id.toString()})`
      const isWritten = (await this.process.exec(`BEGIN IMMEDIATE; ${insert}`)) === 'done'
      if (isWritten) await world.random.pause(0, 100)
      if ((await this.process.exec('COMMIT')) === 'done' && isWritten) this.written.push(id)
      await world.random.pause(20, 300)
    }
  }

  end(): Promise<void> {
    return this.process.kill()
  }
}

/**
 * Every insert and update, also by a foreign key action, gives the row the next version. A statement returns
 * what a trigger before an update set, but not what a trigger after an insert set.
 */
async function addVersionTriggers(
  adapter: SqliteAdapter,
  query: (sql: string) => Promise<unknown[][]>,
): Promise<void> {
  const next = (table: string, row: string) => `BEGIN
    UPDATE versions SET n = n + 1;
    UPDATE ${table} SET version = (SELECT n FROM versions) WHERE rowid = ${row}.rowid;
  END;`
  const scripts = versionedTables.map(async (table) => {
    const columns = (await query(`SELECT name FROM pragma_table_info('${table}')`)).flat()
    const others = columns.filter((name) => name !== 'version').join(', ')
    return `CREATE TRIGGER ${table}_inserted AFTER INSERT ON ${table} ${next(table, 'NEW')}
      CREATE TRIGGER ${table}_updated BEFORE UPDATE OF ${others} ON ${table} ${next(table, 'OLD')}`
  })
  const tables = `CREATE TABLE outside (id INTEGER PRIMARY KEY);
    CREATE TABLE versions (n INTEGER NOT NULL); INSERT INTO versions VALUES (0);`
  await adapter.executeScript([tables, ...(await Promise.all(scripts))].join('\n'))
}
