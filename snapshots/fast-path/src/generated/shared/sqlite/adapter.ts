// Made by pylight from pylight.yaml.
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils'

import { retryWhileBusy } from './busy.js'
import { Connection, type Answer } from './connection.js'
import { codes, sqliteError } from './errors.js'
import { Pool } from './pool.js'
import { isQuery, isChange } from './query.js'
import { SqliteTransaction } from './transaction.js'
import { argsOf, resultSet } from './values.js'

/** Connections for queries. SQLite has one writer at a time. */
const readers = 4
/** How long a statement waits for a connection and for locks, and how long it may then run. */
const defaultLimits = { waitMs: 5000, statementMs: 5000 }
/** The name of an adapter that shares its file with other processes, as Prisma's tools know. */
const adapterName = '@prisma/adapter-libsql'

export interface SqliteOptions {
  waitMs?: number
  statementMs?: number
  foreignKeys?: boolean
}

/** Prisma's adapter for a SQLite file that other processes may use, too. */
export function sqlite(file: string, options?: SqliteOptions): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName,
    connect: () => Promise.resolve(new SqliteAdapter(file, options)),
  }
}

/**
 * Reads and writes use different connections: reads see what is committed and don't wait for
 * writes. A write takes the write lock first, or waits for it in turn.
 */
export class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName = adapterName
  private readonly waitMs: number
  private readonly readers: Pool
  private readonly writers: Pool

  constructor(file: string, options: SqliteOptions = {}) {
    const { waitMs, statementMs } = { ...defaultLimits, ...options }
    this.waitMs = waitMs
    const foreignKeys = options.foreignKeys === false ? 'OFF' : 'ON'
    const open = (until: number, settings: string[]) => connect(file, statementMs, until, settings)
    this.readers = new Pool(readers, (until) => open(until, ['query_only = ON', 'schema_version']))
    this.writers = new Pool(1, (until) =>
      open(until, ['journal_mode = WAL', 'synchronous = FULL', `foreign_keys = ${foreignKeys}`]),
    )
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return resultSet(await this.answer(query.sql, argsOf(query)))
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    const args = argsOf(query)
    return this.use(this.writers, (writer) => writer.change(query.sql, args))
  }

  /** Runs all statements or none. */
  async executeScript(script: string): Promise<void> {
    await this.inTransaction((writer) => writer.exec(script))
  }

  async startTransaction(level?: IsolationLevel): Promise<Transaction> {
    if (level && level !== 'SERIALIZABLE') {
      const kind = { kind: 'InvalidIsolationLevel', level } as const
      throw sqliteError(kind, codes.error, 'SQLite has serializable transactions only')
    }
    const until = performance.now() + this.waitMs
    const writer = await this.writers.take(until)
    const giveBack = () => {
      this.writers.giveBack(writer)
    }
    try {
      await retryWhileBusy(() => writer.begin(), until)
    } catch (error) {
      giveBack()
      throw error
    }
    return new SqliteTransaction(adapterName, writer, this.waitMs, giveBack)
  }

  getConnectionInfo() {
    return { maxBindValues: 32_766, supportsRelationJoins: false }
  }

  /** Moves all writes from the WAL into the file, unless another process still reads it. */
  async dispose(): Promise<void> {
    const until = performance.now() + this.waitMs
    await this.readers.close(until)
    await this.writers.close(until, (writer) => writer.run('PRAGMA wal_checkpoint(TRUNCATE)'))
  }

  /**
   * Changes need a transaction: otherwise SQLite commits when the last row is read, which is not in
   * libsql's thread.
   */
  private answer(sql: string, args: unknown[]): Promise<Answer> {
    if (isChange(sql)) return this.inTransaction((writer) => writer.run(sql, args))
    const pool = isQuery(sql) ? this.readers : this.writers
    return this.use(pool, (connection) => connection.run(sql, args))
  }

  private use<Result>(
    pool: Pool,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    const until = performance.now() + this.waitMs
    return pool.use(until, (connection) => retryWhileBusy(() => work(connection), until))
  }

  private async inTransaction<Result>(
    work: (writer: Connection) => Promise<Result>,
  ): Promise<Result> {
    const until = performance.now() + this.waitMs
    return this.writers.use(until, async (writer) => {
      await retryWhileBusy(() => writer.begin(), until)
      const result = await work(writer)
      await retryWhileBusy(() => writer.commit(), performance.now() + this.waitMs)
      return result
    })
  }
}

async function connect(
  file: string,
  limitMs: number,
  until: number,
  settings: string[],
): Promise<Connection> {
  const connection = new Connection(file, limitMs)
  try {
    for (const setting of settings) {
      await retryWhileBusy(() => connection.exec(`PRAGMA ${setting}`), until)
    }
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
