import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { Fault } from '../faults/fault.js'

export function mariadbFaults(connection: SqlDriverAdapter): Fault[] {
  return [
    {
      name: 'end MariaDB connections',
      hits: 'connections',
      inject: () => endConnections(connection),
    },
    {
      name: 'end MariaDB statements',
      hits: 'statements',
      inject: () => endConnections(connection, 'QUERY'),
    },
  ]
}

async function endConnections(
  database: SqlDriverAdapter,
  what: 'CONNECTION' | 'QUERY' = 'CONNECTION',
): Promise<number> {
  const sql = `SELECT id FROM information_schema.processlist
    WHERE db = DATABASE() AND id <> CONNECTION_ID()`
  const { rows } = await database.queryRaw({ sql, args: [], argTypes: [] })
  for (const [id] of rows) {
    const kill = `KILL ${what} ${String(id)}`
    await database.executeRaw({ sql: kill, args: [], argTypes: [] }).catch(() => undefined)
  }
  return rows.length
}
