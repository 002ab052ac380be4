import type { LimitCheck } from '../../databases/database.js'

/** For types without literal defaults in the database. */

export function noDefaultOnMysql(type: string): LimitCheck {
  return noDefault(`is ${type}, which has no literal default on MySQL. Remove it.`)
}

export function noDefaultOnSqlite(type: string): LimitCheck {
  return noDefault(
    `is ${type}, for which Prisma writes defaults wrongly on SQLite. Remove the default.`,
  )
}

function noDefault(message: string): LimitCheck {
  return ({ hasLiteralDefault }) => (hasLiteralDefault ? { key: 'default', message } : undefined)
}
