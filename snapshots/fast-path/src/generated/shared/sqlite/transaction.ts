// Made by pylight from pylight.yaml.
import type { SqlQuery, SqlResultSet, Transaction } from '@prisma/driver-adapter-utils'

import { retryWhileBusy } from './busy.js'
import type { Connection } from './connection.js'
import { codes, sqliteError } from './errors.js'
import { argsOf, resultSet } from './values.js'

/** A transaction with its own connection. */
export class SqliteTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName: string
  /** Prisma calls `commit` and `rollback` and sends no SQL for them. */
  readonly options = { usePhantomQuery: true }
  private connection: Connection | undefined
  private readonly waitMs: number
  private readonly giveBack: (connection: Connection) => void

  constructor(
    adapterName: string,
    connection: Connection,
    waitMs: number,
    giveBack: (connection: Connection) => void,
  ) {
    this.adapterName = adapterName
    this.connection = connection
    this.waitMs = waitMs
    this.giveBack = giveBack
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return resultSet(await this.open().run(query.sql, argsOf(query)))
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return this.open().change(query.sql, argsOf(query))
  }

  async commit(): Promise<void> {
    const until = performance.now() + this.waitMs
    await this.end((connection) => retryWhileBusy(() => connection.commit(), until))
  }

  async rollback(): Promise<void> {
    await this.end((connection) => connection.rollback())
  }

  async createSavepoint(name: string): Promise<void> {
    await this.open().run(`SAVEPOINT ${name}`)
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.open().run(`ROLLBACK TO ${name}`)
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.open().run(`RELEASE ${name}`)
  }

  private async end(how: (connection: Connection) => Promise<void>): Promise<void> {
    const connection = this.open()
    this.connection = undefined
    try {
      await how(connection)
    } finally {
      this.giveBack(connection)
    }
  }

  private open(): Connection {
    if (this.connection) return this.connection
    const cause = 'The transaction has ended'
    throw sqliteError({ kind: 'TransactionAlreadyClosed', cause }, codes.error, cause)
  }
}
