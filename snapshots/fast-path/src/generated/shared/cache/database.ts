// Made by pylight from pylight.yaml.
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'

import { prisma } from '../prisma.js'
import type { DatabaseFacts, KeyColumns } from './origin.js'

interface FoundKey {
  table: string
  column: string
  type: string
  collation: string
}

/** Reads the database's identity and how it compares the tables' keys. */
export async function readDatabase(keys: KeyColumns): Promise<DatabaseFacts> {
  const [main] = await prisma.$queryRaw<{ file: string; version: bigint }[]>`
    SELECT d.file, v.schema_version AS version
    FROM pragma_database_list AS d, pragma_schema_version AS v WHERE d.name = 'main'`
  const indexed = await prisma.$queryRaw<FoundKey[]>`
    SELECT m.name AS "table", x.name AS "column", t.type, x.coll AS collation
    FROM sqlite_master AS m
    JOIN pragma_index_list(m.name) AS l ON l.origin = 'pk'
    JOIN pragma_index_xinfo(l.name) AS x ON x.key = 1
    JOIN pragma_table_info(m.name) AS t ON t.name = x.name
    WHERE m.type = 'table'`
  const loose = indexed.filter((key) => !isExact(key, keys.get(key.table)?.[key.column]))
  const looseColumns = new Set(loose.map(({ table, column }) => `${table}.${column}`))
  return {
    identity: [await fileIdentity(main?.file ?? ''), String(main?.version)],
    exactColumns: [...keys]
      .flatMap(([table, key]) => Object.keys(key).map((column) => `${table}.${column}`))
      .filter((column) => !looseColumns.has(column)),
  }
}

/** Decimals never are: many spellings are stored as the same floating-point number. */
function isExact({ type, collation }: FoundKey, specType = ''): boolean {
  const isText = ['string', 'char', 'text', 'uuid', 'enum'].includes(specType)
  if (isText && !/CHAR|CLOB|TEXT/i.test(type)) return false
  return specType !== 'decimal' && collation.toUpperCase() === 'BINARY'
}

/** Differs for another file of the same name. */
async function fileIdentity(file: string): Promise<unknown> {
  if (file === '') return randomUUID() // in memory
  const { ino, birthtimeNs } = await stat(file, { bigint: true })
  return [file, String(ino), String(birthtimeNs)]
}
