import { PrismaPg } from '@prisma/adapter-pg'
import { postgresqlService } from '../services/postgresql.js'
import type { RandomColumn, RandomPair, RandomTable, Row } from './random-schema.js'

/** A statement on one row, and the tables in which PostgreSQL changed other rows. */
export interface Observation {
  table: string
  /** The column that was updated; empty when the row was deleted. */
  column: string
  changed: string[]
}

/** Runs each statement in a rolled-back transaction, and compares all tables before and after it. */
const probe = `
  CREATE FUNCTION pg_temp.probe(tables text[], owners text[], ids int[], statements text[])
  RETURNS SETOF text AS $$
  DECLARE
    before text[]; digest text; changed text; query text;
  BEGIN
    FOR i IN 1 .. coalesce(array_length(statements, 1), 0) LOOP
      BEGIN
        changed := ''; before := '{}';
        FOR pass IN 1 .. 2 LOOP
          FOR t IN 1 .. array_length(tables, 1) LOOP
            query := format('SELECT coalesce(string_agg(r::text, '' '' ORDER BY id), '''') FROM %I r', tables[t]);
            IF tables[t] = owners[i] THEN query := query || ' WHERE id <> ' || ids[i]; END IF;
            EXECUTE query INTO digest;
            IF pass = 1 THEN before[t] := digest;
            ELSIF before[t] <> digest THEN changed := changed || ' ' || tables[t];
            END IF;
          END LOOP;
          IF pass = 1 THEN EXECUTE statements[i]; END IF;
        END LOOP;
        RAISE EXCEPTION USING ERRCODE = 'PYL01';
      EXCEPTION
        WHEN SQLSTATE 'PYL01' THEN RETURN NEXT i || changed;
        WHEN integrity_constraint_violation OR not_null_violation THEN NULL;
      END;
    END LOOP;
  END $$ LANGUAGE plpgsql`

export interface Probe {
  /** What PostgreSQL does to tables filled with these rows, statement by statement. */
  observe(tables: RandomTable[], rows: Map<string, Row[]>): Promise<Observation[]>
  close(): Promise<void>
}

/** One connection with temporary tables, so that nothing is left behind. */
export async function openProbe(): Promise<Probe> {
  const { variable, usualUrl } = postgresqlService
  const connectionString = process.env[variable] ?? usualUrl
  const database = await new PrismaPg({ connectionString, max: 1 }).connect()
  const run = (sql: string) => database.executeRaw({ sql, args: [], argTypes: [] })
  await run(probe)
  return {
    async observe(tables, rows) {
      await run(`BEGIN; ${createTables(tables)}; ${insertRows(rows)}`)
      const statements = tables.flatMap((table) =>
        statementsOn(table, rows.get(table.name) ?? [], referencedColumns(tables)),
      )
      const result = await database.queryRaw({
        sql: call(tables, statements),
        args: [],
        argTypes: [],
      })
      await run('ROLLBACK')
      return result.rows.map(([line]): Observation => {
        const [at, ...changed] = String(line).split(' ')
        const { table, column } = statements[Number(at) - 1] ?? { table: '', column: '' }
        return { table, column, changed }
      })
    },
    close: () => database.dispose(),
  }
}

interface Statement {
  table: string
  column: string
  id: number
  sql: string
}

function referencedColumns(tables: RandomTable[]): Set<string> {
  return new Set(
    tables.flatMap(({ columns, pairs }) => [
      ...columns.map(({ references }) => `${references?.table ?? ''}.${references?.column ?? ''}`),
      ...pairs.flatMap(({ references }) =>
        (references?.columns ?? []).map((column) => `${references?.table ?? ''}.${column}`),
      ),
    ]),
  )
}

function statementsOn(
  { name: table, columns, pairs }: RandomTable,
  rows: Row[],
  referenced: Set<string>,
): Statement[] {
  const all = [...columns, ...pairs.flatMap((pair) => pair.columns)]
  const changing = all.filter(({ name }) => referenced.has(`${table}.${name}`))
  const values = ['1', '2', '3', '4', '9', 'NULL']
  return rows.flatMap((row) => {
    const id = Number(row['id'])
    const updates = changing.flatMap(({ name: column }) =>
      values.map((value) => ({
        column,
        sql: `UPDATE ${table} SET ${column} = ${value} WHERE id = ${id}`,
      })),
    )
    const deletion = { column: '', sql: `DELETE FROM ${table} WHERE id = ${id}` }
    return [deletion, ...updates].map((statement) => ({ ...statement, table, id }))
  })
}

function call(tables: RandomTable[], statements: Statement[]): string {
  const array = (values: (string | number)[], type: string) =>
    `ARRAY[${values.map((value) => `'${value}'`).join()}]::${type}[]`
  const names = array(
    tables.map(({ name }) => name),
    'text',
  )
  const owners = array(
    statements.map(({ table }) => table),
    'text',
  )
  const ids = array(
    statements.map(({ id }) => id),
    'int',
  )
  return `SELECT * FROM pg_temp.probe(${names}, ${owners}, ${ids}, ${array(
    statements.map(({ sql }) => sql),
    'text',
  )})`
}

function createTables(tables: RandomTable[]): string {
  const created = tables.map(({ name, columns, pairs }) => {
    const lines = [
      'id int PRIMARY KEY',
      ...[...columns, ...pairs.flatMap((pair) => pair.columns)].map(columnLine),
      ...pairs.flatMap((pair) => (pair.isUnique ? `UNIQUE (${namesOf(pair)})` : [])),
    ]
    return `CREATE TEMP TABLE ${name} (${lines.join()}) ON COMMIT DROP`
  })
  const keys = tables.flatMap(({ name, columns, pairs }) => [
    ...columns.flatMap(({ name: column, references }) =>
      references ? foreignKey(name, column, { ...references, columns: [references.column] }) : [],
    ),
    ...pairs.flatMap((pair) =>
      pair.references ? foreignKey(name, namesOf(pair), pair.references) : [],
    ),
  ])
  return [...created, ...keys].join(';')
}

function foreignKey(
  table: string,
  columns: string,
  references: NonNullable<RandomPair['references']>,
): string {
  const target = `${references.table} (${references.columns.join()})`
  const actions = `ON DELETE ${sqlAction(references.on_delete)} ON UPDATE ${sqlAction(references.on_update)}`
  return `ALTER TABLE ${table} ADD FOREIGN KEY (${columns}) REFERENCES ${target} ${actions}`
}

function namesOf({ columns }: RandomPair): string {
  return columns.map(({ name }) => name).join()
}

function columnLine({ name, nullable, unique, hasDefault }: RandomColumn): string {
  const words = [!nullable && 'NOT NULL', unique && 'UNIQUE', hasDefault && 'DEFAULT 1']
  return [name, 'int', ...words.filter((word) => word !== false)].join(' ')
}

const sqlAction = (action: string): string => action.replace('_', ' ').toUpperCase()

/** Tables may refer to each other in a circle, so references are checked only afterwards. */
function insertRows(rows: Map<string, Row[]>): string {
  const inserts = [...rows].flatMap(([table, list]) =>
    list.map((row) => {
      const values = Object.values(row).map((value) => value ?? 'NULL')
      return `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${values.join()})`
    }),
  )
  return [
    'SET LOCAL session_replication_role = replica',
    ...inserts,
    'SET LOCAL session_replication_role = origin',
  ].join(';')
}
