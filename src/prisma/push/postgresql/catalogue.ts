import type { ReadRows } from '../read-rows.js'
import type { Column, ForeignKey, Index, Table } from '../tables.js'

export interface FoundEnum {
  schema: string
  name: string
  values: string[]
}

/** Reads the tables of some schemas. `nameOf` gives a table's name for that of its schema and its own. */
export async function readTables(
  read: ReadRows,
  schemas: string,
  nameOf: (schema: string, table: string) => string,
): Promise<Table[]> {
  const tables = await read(tablesSql(schemas))
  const columns = grouped(await read(columnsSql(schemas)))
  const indexes = grouped(await read(indexesSql(schemas)))
  const keys = grouped(await read(foreignKeysSql(schemas)))
  return tables.map((row) => {
    const id = String(row['id'])
    const found = (indexes.get(id) ?? []).map((one) => [one, foundIndex(one)] as const)
    const key = found.find(([one]) => one['isPrimary'] === true)?.[1]
    return {
      name: nameOf(String(row['schema']), String(row['name'])),
      columns: (columns.get(id) ?? []).map(foundColumn),
      primaryKey: key?.columns ?? [],
      ...(key && { keyIndex: key }),
      indexes: found.filter(([one]) => one['isPrimary'] !== true).map(([, index]) => index),
      foreignKeys: (keys.get(id) ?? []).map((one) => foundForeignKey(one, nameOf)),
    }
  })
}

export async function readEnums(read: ReadRows, schemas: string): Promise<FoundEnum[]> {
  const rows = await read(`SELECT n.nspname::text AS schema, t.typname::text AS name,
      array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typnamespace IN (${schemas}) GROUP BY n.nspname, t.oid, t.typname ORDER BY t.typname`)
  return rows.map((row) => ({
    schema: String(row['schema']),
    name: String(row['name']),
    values: row['values'] as string[],
  }))
}

function grouped(rows: Record<string, unknown>[]): Map<string, Record<string, unknown>[]> {
  const groups = new Map<string, Record<string, unknown>[]>()
  for (const row of rows) {
    const id = String(row['id'])
    groups.set(id, [...(groups.get(id) ?? []), row])
  }
  return groups
}

const tablesSql = (schemas: string): string => `SELECT c.oid::text AS id, n.nspname::text AS schema,
    c.relname::text AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace IN (${schemas})
  ORDER BY c.relname`

/** A domain is the type that it narrows. */
const columnsSql = (schemas: string): string => `SELECT c.oid::text AS id, a.attname::text AS name,
    CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod)
      ELSE format_type(a.atttypid, a.atttypmod) END AS type, NOT a.attnotnull AS "isNullable",
    pg_get_expr(d.adbin, d.adrelid) AS fallback, a.attidentity <> '' AS "isIdentity",
    a.attgenerated <> '' AS "isGenerated"
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE c.relkind IN ('r', 'p') AND c.relnamespace IN (${schemas})
    AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY a.attrelid, a.attnum`

const indexesSql = (schemas: string): string => `SELECT c.oid::text AS id, i.relname::text AS name,
    x.indisunique AS "isUnique", x.indisprimary AS "isPrimary", pg_get_indexdef(x.indexrelid) AS sql,
    EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid
      AND k.contype IN ('p', 'u', 'x')) AS "isConstraint",
    ARRAY(SELECT a.attname::text FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS k(attnum, at)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      WHERE k.at <= x.indnkeyatts ORDER BY k.at) AS columns,
    0 = ANY (x.indkey::int2[]) AS "hasExpression"
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
  WHERE c.relkind IN ('r', 'p') AND c.relnamespace IN (${schemas}) AND x.indisvalid
  ORDER BY i.relname`

const columnsOf = (relation: string, numbers: string): string =>
  `ARRAY(SELECT a.attname::text FROM unnest(${numbers}) WITH ORDINALITY AS part(number, at)
      JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = part.number ORDER BY part.at)`

const foreignKeysSql = (
  schemas: string,
): string => `SELECT c.oid::text AS id, k.conname::text AS name,
    ${columnsOf('k.conrelid', 'k.conkey')} AS columns, n.nspname::text AS "targetSchema",
    t.relname::text AS target, ${columnsOf('k.confrelid', 'k.confkey')} AS "targetColumns",
    k.confdeltype::text AS deleting, k.confupdtype::text AS updating,
    pg_get_constraintdef(k.oid) AS sql
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  WHERE k.contype = 'f' AND k.conparentid = 0 AND c.relnamespace IN (${schemas})
  ORDER BY k.conname`

function foundColumn(row: Record<string, unknown>): Column {
  const { fallback } = row
  const isGenerated = row['isGenerated'] === true
  const given = typeof fallback === 'string' && !isGenerated ? fallback : undefined
  return {
    name: String(row['name']),
    type: String(row['type']),
    isNullable: row['isNullable'] === true,
    ...(given !== undefined && { default: given }),
    isNumbered: row['isIdentity'] === true || (given?.startsWith('nextval(') ?? false),
    isGenerated,
  }
}

const beforeDefinition =
  /^CREATE (?:UNIQUE )?INDEX (?:"(?:[^"]|"")+"|\S+) ON (?:ONLY )?(?:"(?:[^"]|"")+"|[^\s"])+ USING /

function foundIndex(row: Record<string, unknown>): Index {
  const sql = String(row['sql'])
  return {
    name: String(row['name']),
    isUnique: row['isUnique'] === true,
    // Words that only PostgreSQL reserves are quoted, too.
    definition: sql.replace(beforeDefinition, '').replaceAll(/"([a-z_][a-z0-9_]*)"/g, '$1'),
    columns: row['hasExpression'] === true ? [] : (row['columns'] as string[]),
    isConstraint: row['isConstraint'] === true,
    sql,
  }
}

const actions: Record<string, string> = {
  a: 'NO ACTION',
  r: 'RESTRICT',
  c: 'CASCADE',
  n: 'SET NULL',
  d: 'SET DEFAULT',
}

function foundForeignKey(
  row: Record<string, unknown>,
  nameOf: (schema: string, table: string) => string,
): ForeignKey {
  return {
    name: String(row['name']),
    columns: row['columns'] as string[],
    target: nameOf(String(row['targetSchema']), String(row['target'])),
    targetColumns: row['targetColumns'] as string[],
    onDelete: actions[String(row['deleting'])] ?? 'NO ACTION',
    onUpdate: actions[String(row['updating'])] ?? 'NO ACTION',
    sql: String(row['sql']),
  }
}
