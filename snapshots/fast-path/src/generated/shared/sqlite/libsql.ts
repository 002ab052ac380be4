// Made by pylight from pylight.yaml.
import Database from 'libsql/promise'

/** libsql has a thread per core by default, and a slow statement blocks its thread. */
process.env['TOKIO_WORKER_THREADS'] ??= '8'

export interface Column {
  name: string
  /** As it was declared; null for an expression. */
  type: string | null
}

/** The part of libsql's statements that is used here; its own types are incomplete. */
export interface Statement {
  /** Whether it returns rows. */
  readonly reader: boolean
  /** Makes `all` return rows as arrays. */
  raw(): void
  columns(): Column[]
  /** Runs in a thread up to the first row; the other rows are read in this one. */
  all(args: unknown[]): Promise<unknown[][]>
}

export interface Libsql {
  readonly inTransaction: boolean
  prepare(sql: string): Promise<Statement>
  exec(script: string): Promise<void>
  /** Makes the running statement reject. Blocks while `prepare` or `exec` runs. */
  interrupt(): void
  /** The file is closed once the statements are garbage-collected. */
  close(): void
}

/** Integers are read as `bigint`. */
export function openLibsql(file: string): Libsql {
  const database: unknown = new Database(file, {}).defaultSafeIntegers(true)
  return database as Libsql
}
