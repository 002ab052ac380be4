import { quoteText } from '../push/table-names.js'
import { partPrefix } from '../outbox/part.js'
import type { ReadRows } from '../push/read-rows.js'
import { changesSql, columnsOf, type FoundChange } from './postgresql-changes.js'

/** What PostgreSQL's catalogue says of a table or a view, with the parts that each query reads. */
export interface FoundRelation {
  id: string
  schema: string
  name: string
  /** `r` and `p` are tables, `v` a view, `m` a materialized view, `f` a foreign table. */
  kind: 'r' | 'p' | 'v' | 'm' | 'f'
  hasRowSecurity: boolean
  hasChildren: boolean
  columns: FoundColumn[]
  indexes: FoundIndex[]
  foreignKeys: FoundForeignKey[]
  changedWith: FoundChange[]
  checks: FoundCheck[]
  triggers: string[]
  /** Other roles that may change its rows. */
  writers: string[]
}

export interface FoundColumn {
  name: string
  /** Of a domain, what it is based on. */
  type: string
  enumSchema: string | null
  enumName: string | null
  isRequired: boolean
  default: string | null
  /** `a` and `d` are GENERATED ALWAYS and BY DEFAULT. */
  identity: string
  isGenerated: boolean
  /** Whether a sequence of its own numbers it. */
  isCounted: boolean
}

export interface FoundIndex {
  name: string
  method: string
  isUnique: boolean
  isPrimary: boolean
  isConstraint: boolean
  where: string | null
  hasMore: boolean
  parts: FoundPart[]
}

export interface FoundPart {
  /** Null for an expression. */
  column: string | null
  sql: string
  /** 1 is descending, 2 NULLs first. */
  options: number
  ops: string | null
  collation: string | null
}

export interface FoundForeignKey {
  name: string
  columns: string[]
  targetSchema: string
  target: string
  targetColumns: string[]
  onDelete: string
  onUpdate: string
}

export interface FoundCheck {
  name: string
  /** `c`, or `x` for an exclusion constraint. */
  kind: 'c' | 'x'
  sql: string
  /** Of a domain, the column that has it. */
  column: string | null
}

/** Reads the tables and views of some schemas, without those of extensions. */
export async function readRelations(read: ReadRows, schemas: string[]): Promise<FoundRelation[]> {
  const within = relations(schemas)
  const rows = (sql: string) => read(`WITH RECURSIVE ${within} ${sql}`)
  const tables = await rows(tablesSql)
  const columns = grouped(await read(`WITH RECURSIVE ${within}, ${domains} ${columnsSql}`))
  const indexes = grouped(await rows(indexesSql))
  const keys = grouped(await rows(foreignKeysSql))
  const changes = grouped(await rows(changesSql))
  const checks = grouped(await rows(checksSql))
  const triggers = grouped(await rows(triggersSql))
  const writers = grouped(await rows(writersSql))
  return tables.map((table) => {
    const id = String(table['id'])
    return {
      ...table,
      columns: columns.get(id) ?? [],
      indexes: indexes.get(id) ?? [],
      foreignKeys: keys.get(id) ?? [],
      changedWith: changes.get(id) ?? [],
      checks: checks.get(id) ?? [],
      triggers: (triggers.get(id) ?? []).map(({ name }) => String(name)),
      writers: (writers.get(id) ?? []).map(({ name }) => String(name)),
    } as unknown as FoundRelation
  })
}

/** The schemas, and those of tables and enums that they refer to. */
export async function reachedSchemas(read: ReadRows, schemas: string[]): Promise<string[]> {
  const rows = await read(reachedSql(schemas.map(quoteText).join(', ')))
  return rows.map(({ name }) => String(name))
}

type Row = Record<string, unknown>

function grouped(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(String(row['id']))
    if (group) group.push(row)
    else groups.set(String(row['id']), [row])
  }
  return groups
}

/** Partitions belong to their table. */
const relations = (schemas: string[]): string => `relations AS (
  SELECT c.*, n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
    AND n.nspname IN (${schemas.map(quoteText).join(', ')})
    AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))`

const domains = `domains (oid, base, typmod, "notNull", "default") AS (
  SELECT oid, typbasetype, typtypmod, typnotnull, typdefault FROM pg_type WHERE typtype = 'd'
  UNION ALL
  SELECT d.oid, t.typbasetype, t.typtypmod, d."notNull" OR t.typnotnull, coalesce(d."default", t.typdefault)
  FROM domains d JOIN pg_type t ON t.oid = d.base WHERE t.typtype = 'd')`

const tablesSql = `SELECT r.oid::text AS id, r.nspname::text AS schema, r.relname::text AS name,
    r.relkind::text AS kind, r.relrowsecurity AS "hasRowSecurity",
    EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = r.oid AND r.relkind = 'r') AS "hasChildren"
  FROM relations r ORDER BY r.relname, r.nspname`

const columnsSql = `SELECT r.oid::text AS id, a.attname::text AS name,
    format_type(t.oid, coalesce(d.typmod, a.atttypmod)) || repeat('[]', a.attndims - 1) AS type,
    CASE WHEN e.typtype = 'e' THEN en.nspname::text END AS "enumSchema",
    CASE WHEN e.typtype = 'e' THEN e.typname::text END AS "enumName",
    a.attnotnull OR coalesce(d."notNull", false) AS "isRequired",
    CASE WHEN a.attgenerated = '' THEN coalesce(pg_get_expr(f.adbin, f.adrelid), d."default") END AS "default",
    a.attidentity::text AS identity, a.attgenerated <> '' AS "isGenerated",
    a.attidentity <> '' OR EXISTS (SELECT FROM pg_depend o
      JOIN pg_class q ON q.oid = o.objid AND q.relkind = 'S'
      WHERE o.refclassid = 'pg_class'::regclass AND o.refobjid = r.oid AND o.refobjsubid = a.attnum
        AND o.classid = 'pg_class'::regclass AND o.deptype = 'a') AS "isCounted"
  FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid
  LEFT JOIN LATERAL (SELECT d.* FROM domains d JOIN pg_type b ON b.oid = d.base
    WHERE d.oid = a.atttypid AND b.typtype <> 'd') d ON true
  JOIN pg_type t ON t.oid = coalesce(d.base, a.atttypid)
  JOIN pg_type e ON e.oid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END
  JOIN pg_namespace en ON en.oid = e.typnamespace
  LEFT JOIN pg_attrdef f ON f.adrelid = r.oid AND f.adnum = a.attnum
  WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY r.oid, a.attnum`

const indexesSql = `SELECT r.oid::text AS id, i.relname::text AS name, m.amname::text AS method,
    x.indisunique AS "isUnique", x.indisprimary AS "isPrimary",
    EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.contype = 'x')
      AS "isConstraint",
    pg_get_expr(x.indpred, x.indrelid) AS "where",
    (NOT x.indisprimary AND x.indnatts > x.indnkeyatts)
      OR coalesce((to_jsonb(x) ->> 'indnullsnotdistinct')::boolean, false) AS "hasMore",
    (SELECT json_agg(json_build_object(
        'column', CASE WHEN x.indkey[at - 1] <> 0 THEN a.attname END,
        'sql', pg_get_indexdef(x.indexrelid, at, false), 'options', x.indoption[at - 1],
        'ops', CASE WHEN NOT o.opcdefault THEN o.opcname END,
        'collation', CASE WHEN x.indcollation[at - 1] <> a.attcollation THEN l.collname END) ORDER BY at)
      FROM generate_series(1, x.indnkeyatts) AS at
      LEFT JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = x.indkey[at - 1]
      LEFT JOIN pg_opclass o ON o.oid = x.indclass[at - 1]
      LEFT JOIN pg_collation l ON l.oid = x.indcollation[at - 1]) AS parts
  FROM relations r JOIN pg_index x ON x.indrelid = r.oid JOIN pg_class i ON i.oid = x.indexrelid
  JOIN pg_am m ON m.oid = i.relam
  WHERE x.indisvalid ORDER BY i.relname`

const action = (column: string): string => `CASE ${column} WHEN 'c' THEN 'CASCADE'
      WHEN 'r' THEN 'RESTRICT' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' ELSE 'NO ACTION' END`

const foreignKeysSql = `SELECT r.oid::text AS id, k.conname::text AS name,
    ${columnsOf('k.conrelid', 'k.conkey')} AS columns, n.nspname::text AS "targetSchema",
    t.relname::text AS target, ${columnsOf('k.confrelid', 'k.confkey')} AS "targetColumns",
    ${action('k.confdeltype')} AS "onDelete", ${action('k.confupdtype')} AS "onUpdate"
  FROM relations r JOIN pg_constraint k ON k.conrelid = r.oid
  JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY k.conname`

const checksSql = `SELECT r.oid::text AS id, k.conname::text AS name, k.contype::text AS kind,
    pg_get_constraintdef(k.oid) AS sql, NULL AS "column"
  FROM relations r JOIN pg_constraint k ON k.conrelid = r.oid WHERE k.contype IN ('c', 'x')
  UNION ALL
  SELECT r.oid::text, k.conname::text, 'c', pg_get_constraintdef(k.oid), a.attname::text
  FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0
  JOIN pg_constraint k ON k.contypid = a.atttypid
  WHERE k.contype = 'c' AND r.relkind IN ('r', 'p', 'f') ORDER BY 2`

/** Those of the outbox are left out. */
const triggersSql = `SELECT r.oid::text AS id, 'trigger ' || t.tgname AS name
  FROM relations r JOIN pg_trigger t ON t.tgrelid = r.oid
  WHERE NOT t.tgisinternal AND t.tgname !~ '^${partPrefix}'
  UNION ALL
  SELECT r.oid::text, 'rule ' || w.rulename FROM relations r JOIN pg_rewrite w ON w.ev_class = r.oid
  WHERE w.rulename <> '_RETURN' ORDER BY 2`

const writersSql = `SELECT DISTINCT r.oid::text AS id, w.rolname::text AS name
  FROM relations r, LATERAL aclexplode(r.relacl) g JOIN pg_roles w ON w.oid = g.grantee
  WHERE g.privilege_type IN ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
    AND w.rolname <> current_user AND w.oid <> r.relowner ORDER BY 2`

const reachedSql = (schemas: string): string => `
  WITH RECURSIVE reached (oid) AS (
    SELECT oid FROM pg_namespace WHERE nspname IN (${schemas})
    UNION
    SELECT other.oid FROM reached, LATERAL (
      SELECT f.relnamespace AS oid FROM pg_constraint k
      JOIN pg_class f ON f.oid = k.confrelid
      WHERE k.connamespace = reached.oid AND k.contype = 'f'
      UNION ALL
      SELECT t.typnamespace FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid AND t.typtype = 'e'
      WHERE c.relnamespace = reached.oid AND c.relkind IN ('r', 'p', 'v', 'm')
    ) AS other
  )
  SELECT nspname::text AS name FROM pg_namespace JOIN reached USING (oid)`
