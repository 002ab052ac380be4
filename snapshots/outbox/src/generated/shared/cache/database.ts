// Made by pylight from pylight.yaml.
import { prisma, schemaName } from '../prisma.js'
import type { DatabaseFacts, KeyColumns } from './origin.js'

/** By the spec's type: database types in which no value has two spellings that are equal. */
const exactTypes: Record<string, string[]> = {
  integer: ['int2', 'int4', 'int8'],
  smallint: ['int2', 'int4', 'int8'],
  bigint: ['int2', 'int4', 'int8'],
  decimal: ['numeric'],
  float: ['float4', 'float8'],
  real: ['float4', 'float8'],
  boolean: ['bool'],
  string: ['text', 'varchar'],
  text: ['text', 'varchar'],
  uuid: ['uuid', 'text', 'varchar'],
  date: ['date'],
  time: ['time'],
  datetime: ['timestamp', 'timestamptz'],
  timestamp: ['timestamp'],
  bytes: ['bytea'],
}

interface FoundColumn {
  id: string
  table: string
  column: string
  type: string
  isEnum: boolean
  isDeterministic: boolean
}

/** Reads the database's identity and how it compares the tables' keys. */
export async function readDatabase(keys: KeyColumns): Promise<DatabaseFacts> {
  const [place] = await prisma.$queryRaw<object[]>`
    SELECT d.datname, d.oid::text, n.nspname, n.oid::text AS schema
    FROM pg_database d, pg_namespace n
    WHERE d.datname = current_database() AND n.nspname = ${schemaName()}`
  const columns = await prisma.$queryRaw<FoundColumn[]>`
    SELECT t.oid::text AS id, t.relname::text AS "table", a.attname::text AS "column",
      y.typname::text AS type, y.typtype = 'e' AS "isEnum",
      coalesce(c.collisdeterministic, true) AS "isDeterministic"
    FROM pg_class t
    JOIN pg_namespace n ON n.oid = t.relnamespace
    JOIN pg_attribute a ON a.attrelid = t.oid
    JOIN pg_type y ON y.oid = a.atttypid
    LEFT JOIN pg_collation c ON c.oid = a.attcollation
    WHERE n.nspname = ${schemaName()} AND t.relname = ANY (${[...keys.keys()]}) AND a.attnum > 0
    ORDER BY t.relname`
  const tables = new Map(columns.map(({ table, id }) => [table, id]))
  return {
    identity: [await clusterIdentity(), place, ...tables],
    exactColumns: columns
      .filter((column) => isExact(column, keys.get(column.table)?.[column.column]))
      .map(({ table, column }) => `${table}.${column}`),
  }
}

function isExact({ type, isEnum, isDeterministic }: FoundColumn, specType = ''): boolean {
  if (specType === 'enum') return isEnum
  return isDeterministic && (exactTypes[specType]?.includes(type) ?? false)
}

/** The cluster's id and timeline, or its start time where the host doesn't let us read them. */
async function clusterIdentity(): Promise<unknown> {
  try {
    return await prisma.$queryRaw`
      SELECT system_identifier::text,
        CASE WHEN NOT pg_is_in_recovery() THEN left(pg_walfile_name(pg_current_wal_lsn()), 8) END
      FROM pg_control_system()`
  } catch {
    return prisma.$queryRaw`SELECT pg_postmaster_start_time()::text`
  }
}
