import type { LimitCheck } from '../../databases/database.js'

/** Types of which a database holds no literal default. */

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
