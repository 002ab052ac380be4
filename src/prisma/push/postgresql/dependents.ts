import type { ColumnChange, TableDifference } from '../compare-tables.js'
import { quote, quoteText } from '../table-names.js'
import type { Index } from '../tables.js'
import type { AlterationSource } from './alter-columns.js'
import { dropIndex } from './alter-keys.js'
import { withType } from './found.js'
import { changeOfType } from './type-changes.js'

/** Types stay where PostgreSQL refuses to change them: views and the like depend on the column. */
export async function withoutBlocked(
  difference: TableDifference,
  source: AlterationSource,
): Promise<TableDifference> {
  const { table, changed } = difference
  const allowed: ColumnChange[] = []
  for (const change of changed) {
    const { before, after, isOtherType } = change
    const blockers = isOtherType ? await readBlockers(table.name, after.name, source) : []
    if (blockers.length === 0) allowed.push(change)
    else {
      source.draft.unhandled.push(
        `${table.name}.${after.name} is ${before.type} and should be ${after.type}. ` +
          `Drop ${blockers.join(' and ')} before, and make it again afterwards.`,
      )
    }
  }
  return { ...difference, changed: allowed }
}

async function readBlockers(
  table: string,
  column: string,
  { read, names, former }: AlterationSource,
): Promise<string[]> {
  const relation = `${quoteText(names.quoted(former.table(table)))}::regclass`
  const rows = await read(`WITH dependent AS (
    SELECT d.* FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = ${relation}
      AND a.attname = ${quoteText(former.column(table, column))})
  SELECT 'the view ' || v.relname AS what FROM dependent d
    JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
    JOIN pg_class v ON v.oid = r.ev_class
  UNION SELECT 'the column ' || a.attname FROM dependent d
    JOIN pg_attrdef f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid
    JOIN pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum AND a.attgenerated <> ''
  UNION SELECT 'the trigger ' || t.tgname FROM dependent d
    JOIN pg_trigger t ON d.classid = 'pg_trigger'::regclass AND t.oid = d.objid AND NOT t.tgisinternal
  UNION SELECT 'the policy ' || p.polname FROM dependent d
    JOIN pg_policy p ON d.classid = 'pg_policy'::regclass AND p.oid = d.objid
  ORDER BY what`)
  return rows.map(({ what }) => String(what))
}

/** Checks and indexes that name the type of a column which gets another one are made anew with that. */
export async function renewExpressions(
  { table, current, changed, otherIndexes }: TableDifference,
  source: AlterationSource,
): Promise<void> {
  const { draft, names } = source
  const retyped = changed.filter(isOtherKind)
  if (retyped.length === 0) return
  const renewed = (sql: string): string =>
    retyped.reduce(
      (text, { before, after }) => withType(text, before.type, source.typeSql(after.type)),
      sql,
    )
  const alter = `ALTER TABLE ${names.quoted(table.name)}`
  for (const [name = '', sql = ''] of await readChecks(table.name, source)) {
    if (renewed(sql) === sql) continue
    draft.add('drop key', 'DropCheck', `${alter} DROP CONSTRAINT ${quote(name)}`)
    draft.add('key', 'AddCheck', `${alter} ADD CONSTRAINT ${quote(name)} ${renewed(sql)}`)
  }
  const replaced = new Set(otherIndexes.map(({ before }) => before))
  for (const index of current.indexes.filter((one) => !replaced.has(one))) {
    const { sql = '' } = index
    if (renewed(sql) === sql) continue
    draft.add('drop index', 'DropIndex', dropIndex(table.name, index, names))
    draft.add('index', 'CreateIndex', withQuotedName(renewed(sql), index))
  }
}

/** Quotes the index's name, by which reports find it. */
function withQuotedName(sql: string, { name }: Index): string {
  return sql.replace(/(?<=^CREATE (?:UNIQUE )?INDEX )(?:"(?:[^"]|"")+"|\S+)/, () => quote(name))
}

function isOtherKind({ before, after, isOtherType }: ColumnChange): boolean {
  return isOtherType && changeOfType('', before.type, after.type).isOtherKind
}

async function readChecks(
  table: string,
  { read, names, former }: AlterationSource,
): Promise<string[][]> {
  const rows = await read(`SELECT conname::text AS name, pg_get_constraintdef(oid) AS sql
    FROM pg_constraint WHERE contype = 'c' AND conislocal
    AND conrelid = ${quoteText(names.quoted(former.table(table)))}::regclass ORDER BY conname`)
  return rows.map(({ name, sql }) => [String(name), String(sql)])
}
