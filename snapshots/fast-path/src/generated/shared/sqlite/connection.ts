// Made by pylight from pylight.yaml.
import { codes, isBusy, mapError, sqliteError } from './errors.js'
import { identityOf } from './file.js'
import { openLibsql, type Column, type Libsql, type Statement } from './libsql.js'
import { escapingPatterns, isChange, materialised } from './query.js'

/** With more prepared statements a connection is replaced. */
const mostStatements = 200

export interface Answer {
  columns: Column[]
  rows: unknown[][]
}

interface Prepared {
  columns: Column[]
  statement: Statement
}

interface Task {
  state: 'waiting' | 'running' | 'given up' | 'ended'
}

/** A connection to a file. Its statements run in libsql's threads, one after the other. */
export class Connection {
  private readonly identity: string
  private readonly libsql: Libsql
  private readonly prepared = new Map<string, Prepared>()
  /**
   * All statements are kept: the garbage collector would end one in the main thread, which would
   * then wait for the statement that the connection runs at that moment.
   */
  private readonly statements: Statement[] = []
  private readonly file: string
  private readonly limitMs: number
  private ended: Promise<unknown> = Promise.resolve()
  private needsTransaction = false
  /**
   * A statement that found the file locked. SQLite keeps it open, and until it ends the connection
   * neither commits nor sees later commits. Only running it again ends it.
   */
  private stuck: Statement | undefined

  /** @throws when the file isn't there or can't be opened */
  constructor(file: string, limitMs: number) {
    const identity = identityOf(file)
    if (identity === undefined) {
      throw sqliteError(
        { kind: 'DatabaseDoesNotExist', db: file },
        codes.cannotOpen,
        'no such file',
      )
    }
    this.file = file
    this.limitMs = limitMs
    this.identity = identity
    try {
      this.libsql = openLibsql(file)
    } catch (error) {
      const { message } = error as Error
      throw sqliteError({ kind: 'DatabaseNotReachable', host: file }, codes.cannotOpen, message)
    }
  }

  run(sql: string, args: unknown[] = []): Promise<Answer> {
    return this.queue((task) => this.execute(task, sql, args))
  }

  /** Returns how many rows were changed. */
  change(sql: string, args: unknown[]): Promise<number> {
    return this.queue(async (task) => {
      await this.execute(task, sql, args)
      if (!isChange(sql)) return 0
      const { rows } = await this.execute(task, 'SELECT changes()', [])
      return Number(rows[0]?.[0])
    })
  }

  /** Runs statements without results; they aren't kept prepared. */
  exec(sql: string): Promise<void> {
    return this.queue(() => this.libsql.exec(sql))
  }

  /** Takes the write lock at once, so that no later statement fails for lack of it. */
  begin(): Promise<void> {
    return this.queue(async () => {
      await this.libsql.exec('BEGIN IMMEDIATE')
      this.needsTransaction = true
    })
  }

  commit(): Promise<void> {
    return this.queue(async () => {
      if (!this.libsql.inTransaction) throw lostTransaction()
      await this.libsql.exec('COMMIT')
      this.needsTransaction = false
    })
  }

  /** Does nothing when SQLite has rolled back already. */
  rollback(): Promise<void> {
    return this.queue(async () => {
      this.needsTransaction = false
      if (this.libsql.inTransaction) await this.libsql.exec('ROLLBACK')
    })
  }

  /** Waits for all statements, rolls back, and returns whether the connection can be used again. */
  async settle(): Promise<boolean> {
    await this.ended
    const isRolledBack = await this.rollback().then(
      () => true,
      () => false,
    )
    return isRolledBack && !this.stuck && this.statements.length <= mostStatements
  }

  /** Whether its file hasn't been replaced by another of the same name. */
  isCurrent(): boolean {
    return identityOf(this.file) === this.identity
  }

  close(): void {
    this.prepared.clear()
    this.statements.length = 0
    this.libsql.close()
  }

  /** Rejects after the limit and interrupts the statement. */
  private queue<Result>(work: (task: Task) => Promise<Result>): Promise<Result> {
    const task: Task = { state: 'waiting' }
    const ended = this.ended.then(() => this.attempt(task, work))
    this.ended = ended.catch(() => undefined)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        if (task.state === 'running') this.libsql.interrupt()
        task.state = 'given up'
        reject(tooSlow(this.limitMs))
      }, this.limitMs)
      void ended.then(resolve, reject).finally(() => {
        clearTimeout(timer)
      })
    })
  }

  private async attempt<Result>(
    task: Task,
    work: (task: Task) => Promise<Result>,
  ): Promise<Result> {
    if (task.state === 'given up') throw tooSlow(this.limitMs)
    try {
      return await work(task)
    } catch (error) {
      throw mapError(error, this.file)
    } finally {
      task.state = 'ended'
    }
  }

  private async execute(task: Task, sql: string, args: unknown[]): Promise<Answer> {
    const { columns, statement } = await this.prepare(sql)
    if (task.state === 'given up') throw tooSlow(this.limitMs)
    if (this.needsTransaction && !this.libsql.inTransaction) throw lostTransaction()
    task.state = 'running'
    this.stuck = statement
    const rows = await statement.all(args).catch((error: unknown) => {
      if (!isBusy(error)) this.stuck = undefined
      throw mapError(error, this.file, sql)
    })
    this.stuck = undefined
    return { columns, rows }
  }

  private async prepare(sql: string): Promise<Prepared> {
    const prepared = this.prepared.get(sql) ?? (await this.prepareAnew(sql))
    this.prepared.set(sql, prepared)
    return prepared
  }

  private async newStatement(sql: string): Promise<Statement> {
    const statement = await this.libsql.prepare(sql)
    this.statements.push(statement)
    return statement
  }

  private async prepareAnew(sql: string): Promise<Prepared> {
    const text = escapingPatterns(sql)
    const own = await this.newStatement(text)
    if (!own.reader) return { columns: [], statement: own }
    const statement = await this.newStatement(materialised(text))
    statement.raw()
    return { columns: own.columns(), statement }
  }
}

function tooSlow(limitMs: number): Error {
  const message = `the statement took longer than ${limitMs.toString()} ms`
  return sqliteError({ kind: 'SocketTimeout' }, codes.interrupted, message)
}

/** SQLite itself rolls back when a write is interrupted or the disk is full. */
function lostTransaction(): Error {
  const cause = 'The database has rolled this transaction back after an error'
  return sqliteError({ kind: 'TransactionAlreadyClosed', cause }, codes.error, cause)
}
