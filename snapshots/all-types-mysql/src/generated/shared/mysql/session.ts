// Made by pylight from pylight.yaml.
import { parseServerUrl } from '../server-url.js'

/** Keeps values, errors and commits the same, whatever the server, user or URL sets. */
const settings = [
  'NAMES utf8mb4 COLLATE utf8mb4_unicode_ci',
  "time_zone = '+00:00'",
  "sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
  "lc_messages = 'en_US'",
  'autocommit = 1',
  "completion_type = 'NO_CHAIN'",
  'foreign_key_checks = 1',
  'unique_checks = 1',
  'sql_auto_is_null = 0',
  'sql_safe_updates = 0',
  'sql_select_limit = DEFAULT',
]

/**
 * The URL for the driver, with the session's settings and the driver's options.
 *
 * @param statementMs how long a statement may run, including waits for locks; 0 is no limit
 */
export function driverUrl(
  text: string,
  statementMs: number,
  options: Record<string, string>,
): string {
  const url = parseServerUrl(text, 'mariadb')
  if (url.hostname === '' || url.pathname.length < 2) {
    throw new Error('The database URL names no host or no database')
  }
  if (url.hostname.startsWith('[')) url.hostname = encodeURIComponent(url.hostname.slice(1, -1))
  for (const name of ['timezone', 'charset', 'collation', 'sessionVariables', 'queryTimeout']) {
    url.searchParams.delete(name)
  }
  const pinned = { ...options, initSql: sessionSql(statementMs) }
  for (const [name, value] of Object.entries(pinned)) url.searchParams.set(name, value)
  url.search = url.searchParams.toString().replaceAll('+', '%20')
  return url.href
}

/** MariaDB runs the first comment, MySQL the second. */
function sessionSql(statementMs: number): string {
  const lockSeconds = statementMs === 0 ? 'DEFAULT' : Math.ceil(statementMs / 1000).toString()
  const limits = [`lock_wait_timeout = ${lockSeconds}`, `innodb_lock_wait_timeout = ${lockSeconds}`]
  const seconds = (statementMs / 1000).toString()
  const ofMariadb = `max_statement_time = ${seconds}, tx_isolation = 'REPEATABLE-READ'`
  const ofMysql = `max_execution_time = ${statementMs.toString()}, transaction_isolation = 'REPEATABLE-READ'`
  return `SET ${[...settings, ...limits].join(', ')} /*M! , ${ofMariadb} */ /*!80000 , ${ofMysql} */`
}
