import { PrismaPg } from '@prisma/adapter-pg'
import type { OwnDatabase } from '../../../services/databases.js'
import { runSql } from '../../../services/sql.js'
import { versionedTables } from '../variant.js'
import { postgresqlFaults } from './postgresql-faults.js'
import { keyOf, type TestedDatabase } from './tested-database.js'

export async function testedPostgresql(own: OwnDatabase): Promise<TestedDatabase> {
  await addVersionTriggers(own.url)
  const connection = await new PrismaPg({ connectionString: named(own.url), max: 4 }).connect()
  const query = async (sql: string) => {
    return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows
  }
  return {
    url: own.url,
    processes: 3,
    faults: postgresqlFaults(connection),
    cascadesMoveVersions: true,
    spellings: (_table, id) => [id],
    lastVersion: async () => Number((await query('SELECT last_value FROM versions'))[0]?.[0]),
    query,
    run: async (sql) => {
      await connection.executeRaw({ sql, args: [], argTypes: [] })
    },
    others: () => [],
    rows: async (table) => {
      const rows = await query(`SELECT ${keyOf(table)}, version FROM ${table}`)
      return rows.map(([id, version]) => ({ id: String(id), version: Number(version) }))
    },
    missing: () => Promise.resolve([]),
    close: async () => {
      await connection.dispose()
      await own.drop()
    },
  }
}

/** Every insert and update, also by a foreign key action, gives the row the next version. */
async function addVersionTriggers(url: string): Promise<void> {
  await runSql(
    'postgresql',
    url,
    'CREATE SEQUENCE versions',
    `CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN NEW.version := nextval(''versions''); RETURN NEW; END'`,
    ...versionedTables.map(
      (table) => `CREATE TRIGGER version BEFORE INSERT OR UPDATE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION next_version()`,
    ),
  )
}

/** The name of the fuzzer's own connections: the API's have none. */
function named(url: string): string {
  const ownUrl = new URL(url)
  ownUrl.searchParams.set('application_name', 'fuzz')
  return ownUrl.href
}
