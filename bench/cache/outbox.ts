import pg from 'pg'
import { outboxScript } from '../../src/prisma/outbox/outbox-script.js'
import { materialise } from '../../test/running/materialise.js'
import { pushSchema } from '../../test/running/push-schema.js'
import { findOrStartAll } from '../../test/services/find.js'
import { createDatabase } from '../../test/services/databases.js'
import { postgresqlService } from '../../test/services/postgresql.js'
import { count, median, printTable } from '../table.js'

const rounds = 12
const roundMs = 500
const rows = 1000

/** What the triggers cost a writer of single rows on PostgreSQL, in turns: without them, with them. */
export async function benchOutbox(): Promise<void> {
  const services = await findOrStartAll([postgresqlService])
  for (const [service, { url }] of services) process.env[service.variable] = url
  const project = await materialise('outbox', 'postgresql')
  const database = await createDatabase('postgresql')
  const pool = new pg.Pool({ connectionString: database.url, max: 9 })
  try {
    await pushSchema(project, database.url)
    await pool.query(
      `INSERT INTO authors (id, name) SELECT n, 'x' FROM generate_series(1, ${String(rows)}) n`,
    )
    const table: string[][] = []
    for (const writers of [1, 8]) table.push(await compare(pool, writers, project.schemaText))
    printTable(
      'Updates of one row on PostgreSQL, per second',
      ['connections', 'without', 'with outbox', 'ratio'],
      table,
    )
  } finally {
    await pool.end()
    await database.drop()
    await Promise.all([...services.values()].map((service) => service.stop()))
  }
}

async function compare(pool: pg.Pool, writers: number, schemaText: string): Promise<string[]> {
  const [without, withIt]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    await pool.query('DROP FUNCTION IF EXISTS pylight_outbox_authors() CASCADE')
    without.push(await updates(pool, writers))
    await pool.query(outboxScript(schemaText, 'postgresql'))
    withIt.push(await updates(pool, writers))
    await pool.query('DELETE FROM pylight_outbox') // as the relay does
  }
  const ratios = withIt.map((one, round) => one / (without[round] ?? NaN))
  const perSecond = [without, withIt].map((all) => count(Math.round(median(all))))
  return [String(writers), ...perSecond, median(ratios).toFixed(2)]
}

/** Per second. */
async function updates(pool: pg.Pool, writers: number): Promise<number> {
  const start = performance.now()
  let done = 0
  const write = async () => {
    while (performance.now() - start < roundMs) {
      const id = 1 + Math.floor(Math.random() * rows)
      await pool.query('UPDATE authors SET name = $1 WHERE id = $2', [String(done), id])
      done++
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  return (done / (performance.now() - start)) * 1000
}
