import { exactCollations } from '../push/mysql/collations.js'
import type { MysqlTable } from '../push/mysql/table.js'
import type { ReadRows } from '../push/read-rows.js'
import { quote } from '../push/table-names.js'

/** A column in which the database may treat different texts as equal: `abc` and `ABC`. */
export interface LooseText {
  /** With its schema, where the names of tables have one. */
  table: string
  column: string
  /** `by NOCASE`, `as citext` */
  compared: string
  /** Whether it holds texts; a number compares 1 and 01 as equal. */
  isText: boolean
}

export function looseOnMysql(tables: readonly MysqlTable[]): LooseText[] {
  return tables.flatMap(({ name: table, columns }) =>
    columns
      .filter(({ collation = '' }) => !exactCollations.includes(collation))
      .map(({ name: column, type, collation }) => ({
        table,
        column,
        compared: collation === undefined ? `as ${type}` : `by ${collation}`,
        isText: /^(var)?char|text\b/i.test(type),
      })),
  )
}

/** @param place what the names of tables are in SQL, `relname` or with their schema */
export async function looseOnPostgresql(
  read: ReadRows,
  place: string,
  schemas: string,
): Promise<LooseText[]> {
  const rows = await read(`
    WITH RECURSIVE exact (type) AS (
      SELECT unnest(ARRAY['pg_catalog.text', 'pg_catalog.varchar']::regtype[])::oid
      UNION ALL
      SELECT y.oid FROM pg_type y JOIN exact ON exact.type = y.typbasetype
    )
    SELECT ${place} AS "table", attname::text AS "column", typcategory = 'S' AS "isText",
      CASE WHEN exact.type IS NULL THEN 'as ' || format_type(atttypid, NULL) ELSE 'by ' || collname END AS compared
    FROM pg_attribute
    JOIN pg_class ON pg_class.oid = attrelid
    JOIN pg_namespace n ON n.oid = relnamespace
    JOIN pg_type ON pg_type.oid = atttypid
    LEFT JOIN exact ON exact.type = atttypid
    LEFT JOIN pg_collation c ON c.oid = attcollation
    WHERE attnum > 0 AND NOT attisdropped AND relkind IN (${relations}) AND nspname IN (${schemas})
      AND (exact.type IS NULL OR NOT collisdeterministic)`)
  return rows.map(looseText)
}

/** Tables and what can be read like one. */
export const relations = "'r', 'p', 'v', 'm', 'f'"

export async function looseOnSqlite(read: ReadRows): Promise<LooseText[]> {
  const columns = await read(`
    SELECT m.name AS "table", c.name AS "column", c.type
    FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'`)
  const loose: LooseText[] = []
  for (const row of columns) {
    const type = String(row['type'])
    const isText = /^(?!.*INT)(.*(CHAR|CLOB|TEXT).*)?$/i.test(type)
    const compared = isText ? await collationOn(read, row) : `as ${type}`
    if (compared !== undefined) loose.push(looseText({ ...row, isText, compared }))
  }
  return loose
}

/** Undefined for the exact one: a `UNION` keeps one of the texts that are equal by its first column. */
async function collationOn(read: ReadRows, { table, column }: Row): Promise<string | undefined> {
  const first = `SELECT ${quote(String(column))} FROM ${quote(String(table))} WHERE 0`
  try {
    const rows = await read(`${first} UNION SELECT * FROM (VALUES ('a'), ('A'), ('b'), ('b '))`)
    const texts = rows.flatMap((row) => Object.values(row))
    if (texts.length === 4) return undefined
    return texts.includes('b') && texts.includes('b ') ? 'by NOCASE' : 'by RTRIM'
  } catch {
    // The module of a virtual table may be missing.
    return undefined
  }
}

type Row = Record<string, unknown>

function looseText({ table, column, compared, isText }: Row): LooseText {
  return {
    table: String(table),
    column: String(column),
    compared: String(compared),
    isText: isText === true,
  }
}
