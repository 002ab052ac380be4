// Made by pylight from pylight.yaml.
import { Prisma } from '../../../prisma/client.js'
import { prisma, schemaName } from '../../prisma.js'
import { recordedTables } from './stale.js'

/** Rows of one statement that were written to a table. */
export interface OutboxRecord {
  id: bigint
  table_name: string
  /** JSON of the rows' keys and owners; `null` stands for any row. */
  row_keys: string | null
}

/** The most records that are read at once. */
export const limit = 1000

/** The oldest records. Those of tables that only newer code knows are left to it. */
export function readRecords(): Promise<OutboxRecord[]> {
  return prisma.$queryRaw<OutboxRecord[]>`
    SELECT id, table_name, row_keys FROM ${outbox()} WHERE ${isKnown()} ORDER BY id LIMIT ${limit}`
}

/** The tables of all records. */
export async function readTables(): Promise<string[]> {
  const rows = await prisma.$queryRaw<OutboxRecord[]>`SELECT DISTINCT table_name FROM ${outbox()}`
  return rows.map(({ table_name }) => table_name)
}

/** Removes records once `use` has used them; returns which. Processes share them: each is taken by one. */
export function takeRecords(
  use: (records: OutboxRecord[]) => Promise<void>,
): Promise<Set<OutboxRecord['id']>> {
  return prisma.$transaction(async (tx) => {
    const records = await tx.$queryRaw<OutboxRecord[]>`
      SELECT id, table_name, row_keys FROM ${outbox()} WHERE ${isKnown()}
      ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
    const ids = records.map(({ id }) => id)
    if (ids.length === 0) return new Set()
    await use(records)
    await tx.$executeRaw`DELETE FROM ${outbox()} WHERE id IN (${Prisma.join(ids)})`
    return new Set(ids)
  })
}

export async function countRecords(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM ${outbox()}`
  return Number(row?.n)
}

function isKnown() {
  return Prisma.sql`table_name IN (${Prisma.join(recordedTables)})`
}

function outbox() {
  const schema = schemaName()
  return Prisma.raw(`"${schema.replaceAll('"', '""')}".pylight_outbox`)
}
