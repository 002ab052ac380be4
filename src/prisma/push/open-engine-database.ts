import type { EngineDatabase } from './engine-database.js'
import type { PushTarget } from './target.js'

/**
 * Loads only the driver that the target needs.
 *
 * @param schemas those of PostgreSQL to look into, if not only the target's
 */
export async function openEngineDatabase(
  target: PushTarget,
  schemas?: string[],
): Promise<EngineDatabase> {
  if (target.provider === 'sqlite')
    return await (await import('./sqlite/open.js')).openSqlite(target)
  return await (await import('./postgresql/open.js')).openPostgresql(target, schemas)
}
