// Made by pylight from pylight.yaml.
import { prisma, schemaName } from '../prisma.js'

/** A column that says whose a row is. */
export interface Owner {
  name: string
  /** Whether different texts are never equal; undefined when there is no such column. */
  isExact: boolean | undefined
}

const owners = [{ table: 'notes', column: 'reader' }]

/** Domains over text are exact, those over citext aren't. */
export async function readOwners(): Promise<Owner[]> {
  const columns = await prisma.$queryRaw<{ id: string; isExact: boolean }[]>`
    WITH RECURSIVE exact (type) AS (
      SELECT unnest(ARRAY['pg_catalog.text', 'pg_catalog.varchar']::regtype[])::oid
      UNION ALL
      SELECT y.oid FROM pg_type y JOIN exact ON exact.type = y.typbasetype
    )
    SELECT concat_ws('.', n.nspname, t.relname, a.attname) AS id,
      exact.type IS NOT NULL AND coalesce(c.collisdeterministic, false) AS "isExact"
    FROM pg_attribute a
    JOIN pg_class t ON t.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
    LEFT JOIN exact ON exact.type = a.atttypid
    LEFT JOIN pg_collation c ON c.oid = a.attcollation
    WHERE a.attnum > 0 AND t.relname = ANY (${owners.map(({ table }) => table)})`
  const exact = new Map(columns.map(({ id, isExact }) => [id, isExact]))
  return owners.map(({ table, column }) => ({
    name: `${table}.${column}`,
    isExact: exact.get(`${schemaName()}.${table}.${column}`),
  }))
}
