import type { EngineDatabase } from './engine-database.js'
import type { PushTarget } from './target.js'

/** Loads the driver that a target needs, and no other. */
export async function openEngineDatabase(target: PushTarget): Promise<EngineDatabase> {
  if (target.provider === 'sqlite') return await (await import('./sqlite.js')).openSqlite(target)
  return await (await import('./postgresql.js')).openPostgresql(target)
}
