import { quote, quoteText } from '../push/table-names.js'
import type { ReadRows } from '../push/read-rows.js'

/** A view and the tables or views that it reads. */
export interface ShownTables {
  /** Empty on SQLite. */
  schema: string
  view: string
  of: { schema: string; name: string }[]
}

/** `provolatile` is `i` for functions whose result depends on their arguments alone. */
const postgresqlSql = (schemas: string): string => `
  SELECT DISTINCT n.nspname::text AS schema, v.relname::text AS view, tn.nspname::text AS "ofSchema",
    t.relname::text AS name
  FROM pg_class v
  JOIN pg_namespace n ON n.oid = v.relnamespace
  JOIN pg_rewrite r ON r.ev_class = v.oid
  JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> v.oid
  JOIN pg_class t ON t.oid = d.refobjid AND t.relkind IN ('r', 'p', 'v')
  JOIN pg_namespace tn ON tn.oid = t.relnamespace
  WHERE v.relkind = 'v' AND n.nspname IN (${schemas})
    AND r.ev_action::text !~ '\\{(SQLVALUEFUNCTION|NEXTVALUEEXPR) '
    AND NOT EXISTS (
      SELECT 1 FROM regexp_matches(r.ev_action::text, ':(?:op)?funcid (\\d+)', 'g') AS f (ids)
      JOIN pg_proc p ON p.oid = f.ids[1]::oid
      WHERE p.provolatile <> 'i' OR p.pronamespace <> 'pg_catalog'::regnamespace)`

/**
 * The views whose answers change with their tables alone. Others call functions that read the clock or
 * that may read other tables, so what makes their answers stale isn't known.
 */
export async function shownOnPostgresql(read: ReadRows, schemas: string[]): Promise<ShownTables[]> {
  const rows = await read(postgresqlSql(schemas.map(quoteText).join(', ')))
  return grouped(
    rows.map((row) => ({
      schema: String(row['schema']),
      view: String(row['view']),
      of: [{ schema: String(row['ofSchema']), name: String(row['name']) }],
    })),
  )
}

const ofTheClock =
  /\b(now|date|time|datetime|julianday|strftime|unixepoch|random\w*|current_\w+)\b/i

/** The same on SQLite: the program of a query names the first page of each table and index that it reads. */
export async function shownOnSqlite(read: ReadRows): Promise<ShownTables[]> {
  const objects = await read('SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master')
  const byPage = new Map(objects.map((one) => [String(one['rootpage']), String(one['tbl_name'])]))
  const found: ShownTables[] = []
  for (const one of objects.filter(({ type }) => type === 'view')) {
    const view = String(one['name'])
    if (ofTheClock.test(String(one['sql']).replace(/^.*?\bAS\b/is, ''))) continue
    const program = await read(`EXPLAIN SELECT * FROM ${quote(view)}`).catch(() => [])
    const pages = program.filter(({ opcode }) => opcode === 'OpenRead').map(({ p2 }) => String(p2))
    const of = [...new Set(pages.flatMap((page) => byPage.get(page) ?? []))]
    found.push({ schema: '', view, of: of.map((name) => ({ schema: '', name })) })
  }
  return found
}

function grouped(all: ShownTables[]): ShownTables[] {
  const byView = new Map<string, ShownTables>()
  for (const one of all) {
    const id = JSON.stringify([one.schema, one.view])
    const known = byView.get(id)
    if (known) known.of.push(...one.of)
    else byView.set(id, one)
  }
  return [...byView.values()]
}
