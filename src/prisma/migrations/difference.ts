import { SqliteAdapter } from '../../../templates/src/generated/shared/sqlite/adapter.js'
import { loadEngine, openEngine } from '../push/engine.js'
import { withPrismaDefaults } from '../push/sqlite-datetimes.js'

/**
 * The SQL that leads from one schema to another, for SQLite and PostgreSQL; no database is asked.
 *
 * @param before absent before the first migration
 */
export async function differenceOf(before: string | undefined, after: string): Promise<string> {
  await loadEngine()
  const adapter = new SqliteAdapter(':memory:')
  try {
    const engine = await openEngine(undefined, adapter)
    const { stdout } = await engine.diff({
      from: before === undefined ? { tag: 'empty' } : schemaOf(before),
      to: schemaOf(after),
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    const script = stdout ?? ''
    return script.includes('-- This is an empty migration.') ? '' : withPrismaDefaults(script)
  } finally {
    await adapter.dispose()
  }
}

function schemaOf(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] }
}
