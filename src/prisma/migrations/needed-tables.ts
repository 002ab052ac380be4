import { quotedTable } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import { PrismaProblem } from '../problem.js'
import { isManaged, placeOf } from '../push/unmanaged.js'
import { readDatamodel, type DatamodelModel } from '../schema-wasm.js'
import type { Migration } from './migration.js'
import type { MigrationSession } from './session.js'

/** The tables that others make, and that foreign keys of a migration refer to. */
export function neededTables(sql: string, schema: string, provider: Provider): DatamodelModel[] {
  // SQLite makes foreign keys to tables that aren't there.
  if (provider === 'sqlite') return []
  const referred = new Set(tablesAfter(sql, 'REFERENCES'))
  const made = new Set(tablesAfter(sql, madeHere))
  return readDatamodel(schema).models.filter((model) => {
    const place = placeOf(model)
    return !model.isView && !isManaged(model) && referred.has(place) && !made.has(place)
  })
}

const madeHere = 'CREATE TABLE(?: IF NOT EXISTS)?'

/** @throws PrismaProblem before a migration that would fail without the tables of others */
export async function refuseWithoutNeeded(
  session: MigrationSession,
  { name, sql, schema }: Migration,
  all: readonly Migration[],
): Promise<void> {
  const needed = schema === undefined ? [] : neededTables(sql, schema, session.provider)
  for (const model of needed) {
    if (await isThere(session, model)) continue
    const place = placeOf(model)
    const maker = all.find((one) => tablesAfter(one.sql, madeHere).includes(place))
    const how = maker ? ` (${maker.name} has its CREATE TABLE)` : ''
    throw new PrismaProblem(
      `Migration ${name} refers to the table ${place}, which the database lacks and which others make: ` +
        `it is managed: false there. Make it first${how}, then run this again. Nothing of the migration was run.`,
    )
  }
}

async function isThere(session: MigrationSession, model: DatamodelModel): Promise<boolean> {
  const { provider } = session
  const { name, dbName, schema } = model
  const databaseName = dbName ?? name
  const rows =
    provider === 'postgresql'
      ? await session.query('SELECT 1 FROM pg_class WHERE oid = to_regclass(?)', [
          quotedTable({ databaseName, ...(schema && { schema }) }, provider),
        ])
      : await session.query(
          'SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?',
          [databaseName],
        )
  return rows.length > 0
}

/** The tables that follow a pattern in SQL, with their schemas, as `placeOf` says them. */
export function tablesAfter(sql: string, pattern: string): string[] {
  const named = new RegExp(`${pattern} (${part}\\.)?(${part})`, 'gim')
  return Array.from(sql.matchAll(named), ([, schema, name = '']) => {
    return `${schema === undefined ? '' : `${unquoted(schema.slice(0, -1))}.`}${unquoted(name)}`
  })
}

const part = '(?:"(?:[^"]|"")+"|`[^`]+`|[^\\s"`.(]+)'

function unquoted(name: string): string {
  return /^["`]/.test(name) ? name.slice(1, -1).replaceAll('""', '"') : name
}
