import { loadEngine, openEngine } from '../push/engine.js'
import { openEngineDatabase } from '../push/open-engine-database.js'
import type { PushTarget } from '../push/target.js'

/** The Prisma schema of a SQLite or PostgreSQL database; empty when it has no tables. */
export async function introspect(target: PushTarget): Promise<string> {
  const [database] = await Promise.all([openEngineDatabase(target), loadEngine()])
  try {
    if (database.tables.length === 0) return ''
    const engine = await openEngine(undefined, database.adapter)
    const content = `datasource db {\n  provider = "${target.provider}"\n}\n`
    const { schema } = await engine.introspect({
      schema: { files: [{ path: 'schema.prisma', content }] },
      baseDirectoryPath: '.',
      force: true,
      compositeTypeDepth: -1,
      namespaces: null,
    })
    return schema.files.map((file) => file.content).join('\n')
  } finally {
    await database.adapter.dispose()
  }
}
