import { SqliteAdapter } from '../../../templates/src/generated/shared/sqlite/adapter.js'
import { readDatamodel } from '../schema-wasm.js'
import { DistinctNames } from './distinct-names.js'
import { loadEngine, openEngine } from './engine.js'
import { withPrismaDefaults } from './sqlite-datetimes.js'
import { quoteText } from './table-names.js'
import type { Unmanaged } from './unmanaged.js'

/**
 * The SQL that leads from one schema to another, for SQLite and PostgreSQL; no database is asked.
 *
 * @param before absent before the first migration
 * @param left what neither makes nor changes
 */
export async function differenceOf(
  before: string | undefined,
  after: string,
  left: Pick<Unmanaged, 'tables' | 'enums'> = { tables: [], enums: [] },
): Promise<string> {
  await loadEngine()
  const adapter = new SqliteAdapter(':memory:')
  const names = new DistinctNames([...left.tables, ...left.enums])
  try {
    const engine = await openEngine(undefined, adapter)
    const { stdout } = await engine
      .diff({
        from: before === undefined ? { tag: 'empty' } : schemaOf(names.in(before)),
        to: schemaOf(names.in(after)),
        script: true,
        exitCode: true,
        filters: {
          externalTables: left.tables.map((place) => names.of(place)),
          externalEnums: left.enums.map((place) => names.of(place)),
        },
      })
      .finally(() => {
        engine.free()
      })
    const script = names.out(stdout ?? '')
    if (script.includes('-- This is an empty migration.')) return ''
    return withPrismaDefaults(withQuotedLabels(script, [before ?? '', after]))
  } finally {
    await adapter.dispose()
  }
}

/** The engine writes a label with an apostrophe as it is. */
function withQuotedLabels(script: string, schemas: readonly string[]): string {
  if (!/^(CREATE|ALTER) TYPE/m.test(script)) return script
  const labels = schemas
    .filter((text) => text !== '')
    .flatMap((text) => readDatamodel(text).enums.flatMap(({ values }) => values))
    .map(({ name, dbName }) => dbName ?? name)
    .filter((label) => label.includes("'"))
  return script.replaceAll(/^(CREATE|ALTER) TYPE.*$/gm, (line) =>
    labels.reduce((text, label) => text.replaceAll(`'${label}'`, quoteText(label)), line),
  )
}

function schemaOf(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] }
}
