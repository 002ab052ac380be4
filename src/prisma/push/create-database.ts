import type { PushTarget } from './target.js'

/** Creates the target's database if it doesn't exist; returns whether it did. SQLite's file is made when it is opened. */
export async function createDatabase(target: PushTarget): Promise<boolean> {
  if (target.provider === 'postgresql') {
    return await (await import('./postgresql.js')).createPostgresql(target)
  }
  if (target.provider === 'mysql')
    return await (await import('./mysql/mysql.js')).createMysql(target)
  return false
}
