import type { PushTarget } from '../push/target.js'
import type { MigrationSession, TimeLimits } from './session.js'

/** Loads only the driver that the target needs. */
export async function openSession(
  target: PushTarget,
  limits: TimeLimits,
): Promise<MigrationSession> {
  if (target.provider === 'sqlite') {
    return (await import('./sqlite-session.js')).openSqliteSession(target, limits)
  }
  if (target.provider === 'mysql') {
    return await (await import('./mysql-session.js')).openMysqlSession(target, limits)
  }
  return await (await import('./postgresql-session.js')).openPostgresqlSession(target, limits)
}
