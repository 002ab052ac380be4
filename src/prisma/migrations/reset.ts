import { quotedTable } from '../../databases/databases.js'
import type { Provider } from '../../databases/provider.js'
import type { MigrationSession } from './session.js'

/**
 * Drops all tables, views and enum types of the database or, on PostgreSQL, of its schema.
 *
 * @param schemas other schemas of PostgreSQL that have tables of the project
 */
export async function dropAll(session: MigrationSession, schemas: string[] = []): Promise<void> {
  const { provider } = session
  const found = await session.query(namesSql[provider](schemas))
  const drops = found.map(({ kind, name, schema }) => {
    const cascade = provider === 'postgresql' ? ' CASCADE' : ''
    const place = { databaseName: String(name), ...(typeof schema === 'string' && { schema }) }
    return `DROP ${String(kind)} IF EXISTS ${quotedTable(place, provider)}${cascade};`
  })
  if (drops.length > 0) await session.run([...before[provider], ...drops].join('\n'))
}

const before: Record<Provider, string[]> = {
  sqlite: [],
  postgresql: [],
  mysql: ['SET foreign_key_checks = 0;'],
}

/** Views first: they read tables. */
const namesSql: Record<Provider, (schemas: string[]) => string> = {
  sqlite: () => `SELECT upper(type) AS kind, name FROM sqlite_master
    WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type DESC`,
  postgresql: (schemas) => `SELECT kind, name, nspname::text AS schema FROM (
      SELECT CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END AS kind,
        relname::text AS name, 1 AS place, relnamespace AS namespace
      FROM pg_class WHERE relkind IN ('v', 'm', 'r', 'p') AND NOT relispartition
      UNION ALL
      SELECT 'TYPE', typname::text, 2, typnamespace FROM pg_type WHERE typtype = 'e'
    ) found JOIN pg_namespace n ON n.oid = namespace
    WHERE nspname IN (${['current_schema()', ...schemas.map(quotedText)].join(', ')})
    ORDER BY place, kind DESC`,
  mysql:
    () => `SELECT CASE table_type WHEN 'VIEW' THEN 'VIEW' ELSE 'TABLE' END AS kind, table_name AS name
    FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_type DESC`,
}

function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
