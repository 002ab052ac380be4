import type { FormerNames } from './due-renames.js'
import type { ReadRows } from './read-rows.js'
import { quote } from './table-names.js'

/** With fewer rows a table's indexes and checks take only a moment. */
const manyRows = 10_000

/** How full tables are: exactly up to a limit. */
export class TableSizes {
  readonly #known = new Map<string, number>()

  constructor(
    private readonly read: ReadRows,
    private readonly quoted: (name: string) => string,
    private readonly former: FormerNames,
  ) {}

  async hasRows(table: string): Promise<boolean> {
    return (await this.#size(table)) > 0
  }

  async isLarge(table: string): Promise<boolean> {
    return (await this.#size(table)) >= manyRows
  }

  /** How many rows have no value in a column. */
  async nulls(table: string, column: string): Promise<number> {
    const name = quote(this.former.column(table, column))
    return await this.#count(`${this.quoted(this.former.table(table))} WHERE ${name} IS NULL`)
  }

  async #size(table: string): Promise<number> {
    const known = this.#known.get(table)
    if (known !== undefined) return known
    const size = await this.#count(this.quoted(this.former.table(table)))
    this.#known.set(table, size)
    return size
  }

  async #count(from: string): Promise<number> {
    const [row] = await this.read(
      `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} LIMIT ${manyRows}) AS counted`,
    )
    return Number(row?.['n'])
  }
}
