import { existsSync } from 'node:fs'
import type { PushTarget } from './target.js'

/** Whether the target's database, and PostgreSQL's schema in it, are there. */
export async function databaseExists(target: PushTarget): Promise<boolean> {
  switch (target.provider) {
    case 'sqlite':
      return existsSync(target.file)
    case 'postgresql':
      return await (await import('./postgresql/open.js')).postgresqlExists(target)
    case 'mysql':
      return await (await import('./mysql/mysql.js')).mysqlExists(target)
  }
}

/** Creates the target's database if it doesn't exist; returns whether it did. SQLite's file is made when it is opened. */
export async function createDatabase(target: PushTarget): Promise<boolean> {
  if (target.provider === 'postgresql') {
    return await (await import('./postgresql/open.js')).createPostgresql(target)
  }
  if (target.provider === 'mysql')
    return await (await import('./mysql/mysql.js')).createMysql(target)
  return false
}
