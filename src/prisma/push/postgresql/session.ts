import { openPool } from '../../../../templates/src/generated/shared/postgresql/pool.js'
import { serverUrl } from './open.js'
import type { ServerTarget } from '../target.js'
import type { ReadRows } from '../read-rows.js'

const waitMs = 5000

/** Lends one connection while `use` runs. */
export async function withPostgresql<Result>(
  target: ServerTarget,
  use: (read: ReadRows) => Promise<Result>,
): Promise<Result> {
  const url = serverUrl(target, target.database)
  const pool = openPool(url, { waitMs, statementMs: 0, connections: 1 })
  // The server may end the connection while it is being closed.
  pool.on('error', () => undefined)
  try {
    const client = await pool.connect()
    client.on('error', () => undefined)
    try {
      return await use(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows)
    } finally {
      client.release(true)
    }
  } finally {
    await pool.end()
  }
}
