import { quoted } from '../../databases/databases.js'
import { mostRows, partName, partPrefix, sqlText, type FoundPart, type OutboxPart } from './part.js'
import { outboxTable, type RecordedTable } from './recordings.js'

/** PostgreSQL runs a statement's triggers also for a foreign key's action, COPY and TRUNCATE. */

const quote = (name: string): string => quoted(name, 'postgresql')

export function postgresqlParts(tables: readonly RecordedTable[]): OutboxPart[] {
  return tables.map((table) => {
    const name = partName(table.name)
    const body = functionBody(table)
    return {
      name,
      table: table.databaseName,
      text: `${body}\n${triggers
        .map(({ event }) => triggerName(event))
        .sort()
        .join()}`,
      create: [
        functionSql(name, body),
        ...triggers.map((one) => triggerSql(table, name, one)),
      ].join('\n'),
    }
  })
}

/** Of the current schema. A trigger that is disabled doesn't count. */
export const foundSql = `SELECT p.proname::text AS name, coalesce(min(c.relname::text), '') AS "table",
    p.prosrc || E'\\n' || coalesce(string_agg(t.tgname::text, ',' ORDER BY t.tgname::text COLLATE "C"), '') AS text
  FROM pg_proc p
  LEFT JOIN pg_trigger t ON t.tgfoid = p.oid AND t.tgenabled = 'A'
  LEFT JOIN pg_class c ON c.oid = t.tgrelid
  WHERE p.proname LIKE '${partPrefix.replaceAll('_', '\\_')}%'
    AND p.pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
  GROUP BY p.oid, p.proname, p.prosrc`

export function dropPostgresql({ name }: FoundPart): string {
  return `DROP FUNCTION IF EXISTS ${quote(name)}() CASCADE;`
}

interface Trigger {
  event: 'insert' | 'update' | 'delete' | 'truncate'
  rows: string
}

const triggers: Trigger[] = [
  { event: 'insert', rows: 'REFERENCING NEW TABLE AS new_rows ' },
  { event: 'update', rows: 'REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows ' },
  { event: 'delete', rows: 'REFERENCING OLD TABLE AS old_rows ' },
  { event: 'truncate', rows: '' },
]

function triggerName(event: Trigger['event']): string {
  return `${partPrefix}${event}`
}

/** It runs also where `session_replication_role` is `replica`. */
function triggerSql(table: RecordedTable, name: string, { event, rows }: Trigger): string {
  const on = nameOfTable(table)
  const trigger = quote(triggerName(event))
  return [
    `DROP TRIGGER IF EXISTS ${trigger} ON ${on};`,
    `CREATE TRIGGER ${trigger} AFTER ${event.toUpperCase()} ON ${on}`,
    `  ${rows}FOR EACH STATEMENT EXECUTE FUNCTION ${quote(name)}();`,
    `ALTER TABLE ${on} ENABLE ALWAYS TRIGGER ${trigger};`,
  ].join('\n')
}

/** It runs as its owner, so that all who may write to the table may record it. */
function functionSql(name: string, body: string): string {
  const one = `${quote(name)}()`
  return [
    `CREATE OR REPLACE FUNCTION ${one} RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $outbox$${body}$outbox$;`,
    'DO $outbox$ BEGIN',
    `  EXECUTE format('ALTER FUNCTION ${one.replaceAll("'", "''")} SET search_path = %I, pg_temp', current_schema());`,
    'END $outbox$;',
  ].join('\n')
}

/** The number of a lock that only writers to the outbox take. */
const wakingLock = 7_955_117_236_291_724

/**
 * One writer at a time wakes the API: commits that notify wait for each other. A prepared transaction can't
 * notify. The others' rows are found by polling.
 */
function functionBody(table: RecordedTable): string {
  const keys = (rows: string) =>
    `(SELECT ${keySql(table)} AS key FROM ${rows} LIMIT ${mostRows + 1})`
  return `
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    INSERT INTO ${outboxOf(table)} (table_name) VALUES (${sqlText(table.name)});
  ELSIF TG_OP = 'INSERT' THEN
    ${insertSql(table, keys('new_rows'))}
  ELSIF TG_OP = 'DELETE' THEN
    ${insertSql(table, keys('old_rows'))}
  ELSE
    ${insertSql(table, `(${keys('old_rows')} UNION ${keys('new_rows')})`)}
  END IF;
  IF current_setting('max_prepared_transactions') = '0' AND pg_try_advisory_xact_lock(${wakingLock}) THEN
    PERFORM pg_notify('${outboxTable}', '');
  END IF;
  RETURN NULL;
END
`
}

function insertSql(table: RecordedTable, keys: string): string {
  return [
    `INSERT INTO ${outboxOf(table)} (table_name, row_keys)`,
    `      SELECT ${sqlText(table.name)}, CASE WHEN count(*) <= ${mostRows} THEN jsonb_agg(key)::text END`,
    `      FROM ${keys} AS changed HAVING count(*) > 0;`,
  ].join('\n')
}

function keySql({ columns = [] }: RecordedTable): string {
  const members = columns.map(
    ({ name, databaseName }) => `${sqlText(name)}, to_jsonb(${quote(databaseName)}) #>> '{}'`,
  )
  return `jsonb_build_object(${members.join(', ')})`
}

function nameOfTable({ databaseName, schema }: RecordedTable): string {
  return schema === undefined ? quote(databaseName) : `${quote(schema)}.${quote(databaseName)}`
}

/** The function finds it in its search path, unless the spec names schemas. */
function outboxOf({ outboxSchema }: RecordedTable): string {
  return outboxSchema === undefined ? outboxTable : `${quote(outboxSchema)}.${outboxTable}`
}
