import type { EngineDatabase } from './engine-database.js'
import type { PushTarget } from './target.js'

/** Loads only the driver that the target needs. */
export async function openEngineDatabase(target: PushTarget): Promise<EngineDatabase> {
  if (target.provider === 'sqlite') return await (await import('./sqlite.js')).openSqlite(target)
  return await (await import('./postgresql.js')).openPostgresql(target)
}
