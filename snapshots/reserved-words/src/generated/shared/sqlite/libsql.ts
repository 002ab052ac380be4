// Made by pylight from pylight.yaml.
import Database from 'libsql/promise'

/** libsql runs statements in threads: one for each core unless told otherwise. A slow one keeps its own busy. */
process.env['TOKIO_WORKER_THREADS'] ??= '8'

export interface Column {
  name: string
  /** As it was declared; null for an expression. */
  type: string | null
}

/** What is used of libsql's statements, whose own types leave it open. */
export interface Statement {
  /** Whether it returns rows. */
  readonly reader: boolean
  /** Makes rows arrays. */
  raw(): void
  columns(): Column[]
  /** The statement runs in a thread up to its first row; the others are read here. */
  all(args: unknown[]): Promise<unknown[][]>
}

export interface Libsql {
  readonly inTransaction: boolean
  prepare(sql: string): Promise<Statement>
  exec(script: string): Promise<void>
  /** Ends the statement that runs, which then rejects. Blocks while `prepare` or `exec` runs. */
  interrupt(): void
  /** The file is closed when the statements are collected as garbage. */
  close(): void
}

/** Integers are read as `bigint`. */
export function openLibsql(file: string): Libsql {
  const database: unknown = new Database(file, {}).defaultSafeIntegers(true)
  return database as Libsql
}
