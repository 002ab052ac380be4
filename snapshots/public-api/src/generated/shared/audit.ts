// Made by pylight from pylight.yaml.
import type { Request } from 'express'

import { log } from './log.js'

/** Reports a write once it is done, whatever happens after it. */
export async function telling<Row>(write: Promise<Row>, report: (row: Row) => void): Promise<Row> {
  const row = await write
  report(row)
  return row
}

/** Logs who wrote which row, whatever the LOG_LEVEL. Values are never logged: they may be secrets. */
export function audit(req: Request, table: string, ...key: unknown[]): void {
  const { method, ip, res } = req
  const who = ip
  const id = key.join('/')
  const requestId = res?.get('X-Request-Id')
  const entry = { who, method, table, id, requestId }
  log.child({}, { level: 'info' }).info({ audit: entry }, `audit: ${who} ${method} ${table} ${id}`)
}
