import { PrismaMariaDb } from '@prisma/adapter-mariadb'
import type { OwnDatabase } from '../../../services/databases.js'
import { runSql } from '../../../services/sql.js'
import { canonical } from '../answers.js'
import { versionedTables } from '../variant.js'
import { mariadbFaults } from './mariadb-faults.js'
import { keyOf, type TestedDatabase } from './tested-database.js'

/** Coupon codes are compared by a collation, and requested in several spellings. */
export async function testedMariadb(own: OwnDatabase): Promise<TestedDatabase> {
  await addVersionTriggers(own.url)
  const connection = await new PrismaMariaDb(own.url).connect()
  const query = async (sql: string) => {
    return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows
  }
  return {
    url: own.url,
    processes: 3,
    faults: mariadbFaults(connection),
    cascadesMoveVersions: false,
    spellings: (table, id) => (table === 'coupons' ? spellingsOf(id) : [id]),
    lastVersion: async () =>
      Number((await query('SELECT next_not_cached_value - 1 FROM versions'))[0]?.[0]),
    query,
    run: async (sql) => {
      await connection.executeRaw({ sql, args: [], argTypes: [] })
    },
    others: () => [],
    rows: async (table) => {
      const rows = await query(`SELECT ${keyOf(table)}, version FROM ${table}`)
      return rows.map(([id, version]) => ({ id: canonical(id), version: Number(version) }))
    },
    missing: () => Promise.resolve([]),
    close: async () => {
      await connection.dispose()
      await own.drop()
    },
  }
}

function spellingsOf(code: string): string[] {
  return [code, code.toLowerCase(), `${code} `, code.replace('C', 'ç')]
}

/** Every insert and update gives the row the next version; foreign key actions run no trigger. */
async function addVersionTriggers(url: string): Promise<void> {
  await runSql(
    'mysql',
    url,
    'CREATE SEQUENCE versions NOCACHE',
    `ALTER TABLE coupons MODIFY code VARCHAR(20)
      CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL`,
    ...versionedTables.flatMap((table) =>
      ['INSERT', 'UPDATE'].map(
        (event) => `CREATE TRIGGER ${table}_${event} BEFORE ${event} ON ${table}
          FOR EACH ROW SET NEW.version = NEXTVAL(versions)`,
      ),
    ),
  )
}
