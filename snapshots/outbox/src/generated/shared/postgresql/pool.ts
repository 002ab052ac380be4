// Made by pylight from pylight.yaml.
import pg from 'pg'

export interface PoolLimits {
  /** How long to wait for a new or a free connection. */
  waitMs: number
  /** How long a statement may run, including waits for locks; 0 is no limit. */
  statementMs: number
  connections?: number | undefined
}

/** How long to wait for a server beyond its statement's limit. */
const graceMs = 1000

/** Connections with the same session settings, whatever the server, role or URL sets. */
export function openPool(url: string, { waitMs, statementMs, connections = 10 }: PoolLimits) {
  const settings = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: waitMs,
    keepAlive: true,
    ...(statementMs > 0 && { query_timeout: statementMs + graceMs }),
    onConnect: (client: pg.ClientBase) => client.query(sessionSql(statementMs)),
  }
  const pool = new pg.Pool(settings)
  pool.on('release', (_error, client) => {
    if (client.getTransactionStatus() !== 'I') void client.end()
  })
  return Object.assign(pool, {
    query: (statement: pg.QueryArrayConfig) => runOn(pool, statement),
  })
}

function sessionSql(statementMs: number): string {
  return `
    SET client_encoding = 'UTF8';
    SET TimeZone = 'UTC';
    SET DateStyle = 'ISO';
    SET IntervalStyle = 'postgres';
    SET bytea_output = 'hex';
    SET extra_float_digits = 3;
    SET standard_conforming_strings = on;
    SET default_transaction_isolation = 'read committed';
    SET lock_timeout = 0;
    SET statement_timeout = ${statementMs.toString()}`
}

/** Like pg's own `query`, but keeps the connection when the database refuses the statement. */
async function runOn(pool: pg.Pool, statement: pg.QueryArrayConfig) {
  const client = await pool.connect()
  let isBroken = false
  client.on('error', ignore)
  try {
    return await client.query(statement)
  } catch (error) {
    isBroken = !isRefusal(error)
    throw error
  } finally {
    client.release(isBroken)
    client.off('error', ignore)
  }
}

/** The statement rejects with the same error. */
function ignore(): void {}

/** Classes 08 and 57P end the connection. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !/^(08|57P)/.test(error.code ?? '')
}
