import { quoted } from '../../databases/databases.js'
import type { MigrationSession } from '../migrations/session.js'
import { rowsAsJson } from './rows-as-json.js'
import { driverValue } from './seed-values.js'

interface Column {
  name: string
  type: string
  databaseName: string
}

/** A table that rows are written to. */
export interface TableToSeed {
  databaseName: string
  schema?: string
  columns: readonly Column[]
  counter?: Column
  primaryKey: readonly Column[]
  keys: readonly string[][]
}

type Row = Record<string, unknown>

/** The most parameters of a statement that all databases take. */
const mostParameters = 30_000

/** Writes and reads the rows of a table. */
export class SeededTable {
  readonly #table: string

  constructor(
    private readonly session: MigrationSession,
    private readonly table: TableToSeed,
  ) {
    const { schema, databaseName } = table
    const name = this.#quoted(databaseName)
    this.#table = schema === undefined ? name : `${this.#quoted(schema)}.${name}`
  }

  /** Made-up rows are worth no wait for the disk after each statement. */
  async hurry(): Promise<void> {
    if (this.session.provider !== 'postgresql') return
    await this.session.query('SET synchronous_commit = off')
  }

  /** How many rows fit into one statement. */
  get batch(): number {
    return Math.max(1, Math.min(1000, Math.floor(mostParameters / this.table.columns.length)))
  }

  async isEmpty(): Promise<boolean> {
    return (await this.session.query(`SELECT 1 AS one FROM ${this.#table} LIMIT 1`)).length === 0
  }

  /** The highest number of the column that counts, and the values of each key. */
  async known(): Promise<{ highest: number; keys: unknown[][][] }> {
    const { counter, keys } = this.table
    if (await this.isEmpty()) return { highest: 0, keys: [] }
    const found: unknown[][][] = []
    for (const key of keys) {
      const columns = key.map((name) => this.#column(name)).join(', ')
      const rows = await this.session.query(`SELECT ${columns} FROM ${this.#table}`)
      found.push(rows.map((row) => Object.values(row)))
    }
    const sql = counter && `SELECT max(${this.#column(counter.name)}) AS most FROM ${this.#table}`
    const [row] = sql === undefined ? [] : await this.session.query(sql)
    return { highest: Number(row?.['most'] ?? 0), keys: found }
  }

  async insert(rows: readonly Row[]): Promise<void> {
    const { columns } = this.table
    const { provider } = this.session
    const names = columns.map(({ name }) => this.#column(name)).join(', ')
    const into = `INSERT INTO ${this.#table} (${names})`
    if (provider === 'postgresql') {
      const source = `json_populate_recordset(NULL::${this.#table}, ?::json)`
      await this.session.query(`${into} SELECT ${names} FROM ${source}`, [
        rowsAsJson(rows, columns),
      ])
      return
    }
    const places = `(${columns.map(() => '?').join(', ')})`
    const values = rows.flatMap((row) =>
      columns.map(({ name }) => driverValue(row[name], provider)),
    )
    await this.session.query(`${into} VALUES ${rows.map(() => places).join(', ')}`, values)
  }

  /** Sets columns of rows to what the rows have. */
  async update(rows: readonly Row[], columns: readonly string[]): Promise<void> {
    const { primaryKey } = this.table
    const keys = primaryKey.map(({ name }) => name)
    if (this.session.provider === 'postgresql') return await this.#updateByJson(rows, keys, columns)
    const isRow = keys.map((name) => `${this.#column(name)} = ?`).join(' AND ')
    const cases = `CASE${` WHEN ${isRow} THEN ?`.repeat(rows.length)} END`
    const set = columns.map((name) => `${this.#column(name)} = ${cases}`).join(', ')
    const where = rows.map(() => `(${isRow})`).join(' OR ')
    const valuesOf = (row: Row, names: readonly string[]) => names.map((name) => row[name])
    const values = [
      ...columns.flatMap((name) => rows.flatMap((row) => valuesOf(row, [...keys, name]))),
      ...rows.flatMap((row) => valuesOf(row, keys)),
    ]
    await this.session.query(
      `UPDATE ${this.#table} SET ${set} WHERE ${where}`,
      values.map((value) => driverValue(value, this.session.provider)),
    )
  }

  async #updateByJson(
    rows: readonly Row[],
    keys: readonly string[],
    columns: readonly string[],
  ): Promise<void> {
    const set = columns.map((name) => `${this.#column(name)} = made.${this.#column(name)}`)
    const isRow = keys.map((name) => `old.${this.#column(name)} = made.${this.#column(name)}`)
    const named = this.table.columns.filter(({ name }) => [...keys, ...columns].includes(name))
    await this.session.query(
      `UPDATE ${this.#table} AS old SET ${set.join(', ')}
       FROM json_populate_recordset(NULL::${this.#table}, ?::json) AS made WHERE ${isRow.join(' AND ')}`,
      [rowsAsJson(rows, named)],
    )
  }

  /** PostgreSQL's sequences don't see the numbers that rows were given. */
  async moveCounter(): Promise<void> {
    const { counter } = this.table
    if (!counter || this.session.provider !== 'postgresql') return
    const column = this.#column(counter.name)
    await this.session.query(
      `SELECT setval(pg_get_serial_sequence(?, ?), (SELECT max(${column}) FROM ${this.#table}))`,
      [this.#table, counter.databaseName],
    )
  }

  #column(name: string): string {
    const column = this.table.columns.find((one) => one.name === name)
    return this.#quoted(column?.databaseName ?? name)
  }

  #quoted(name: string): string {
    return quoted(name, this.session.provider)
  }
}
