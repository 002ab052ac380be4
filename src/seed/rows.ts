import type { Faker } from '@faker-js/faker'
import type { Column } from '../model/model.js'
import type { Dice, SeedValue } from '../types/parts/seed.js'
import { types } from '../types/types.js'
import { diceFor } from './dice.js'
import { SeedProblem, type SeedReference, type SeedTable } from './plan.js'

export type SeedRow = Record<string, SeedValue | null>

/** What a table has already. */
export interface KnownRows {
  /** The highest number of the column that counts up. */
  highest: number
  /** The values of the table's keys, in the order of the plan. */
  keys: unknown[][][]
}

/** One value in so many is NULL where it may be. */
const nullShare = 8
/** How often a row is made again when another one has its key. */
const attempts = 200

/** Makes the rows of a table, one after the other. */
export class RowMaker {
  readonly #dice: Map<string, Dice>
  readonly #taken: Set<string>[]
  readonly #orders = new Map<SeedReference, number[]>()
  #number: number

  constructor(
    private readonly table: SeedTable,
    private readonly faker: Faker,
    /** The rows that are made, by table. */
    private readonly made: ReadonlyMap<string, SeedRow[]>,
    known: KnownRows,
  ) {
    const { name, columns, keys } = table
    this.#dice = new Map(columns.map((column) => [column.name, diceFor(faker, name, column.name)]))
    this.#taken = keys.map((_, at) => new Set(known.keys[at]?.map((values) => values.join('\0'))))
    this.#number = known.highest
  }

  /** Undefined when no other row is possible. */
  next(): SeedRow | undefined {
    this.#number++
    for (let attempt = 0; attempt < attempts; attempt++) {
      const row = this.#try()
      if (row && this.#isFree(row)) return row
    }
    return undefined
  }

  #try(): SeedRow | undefined {
    const row: SeedRow = {}
    for (const column of this.table.columns) row[column.name] = this.#valueOf(column)
    const chosen = new Map<string, SeedValue | null>()
    for (const reference of this.table.references) {
      const target = this.#targetOf(reference, row)
      for (const [at, name] of reference.columns.entries()) {
        if (!target && !this.#isNullable(name)) continue
        const value = target?.[reference.targetColumns[at] ?? ''] ?? null
        if (chosen.has(name) && comparable(chosen.get(name)) !== comparable(value)) return undefined
        chosen.set(name, value)
        row[name] = value
      }
    }
    return row
  }

  #valueOf(column: Column): SeedValue | null {
    if (column === this.table.counter) return this.#number
    if (column.nullable && this.faker.number.int(nullShare - 1) === 0) return null
    const dice = this.#dice.get(column.name) ?? diceFor(this.faker, this.table.name, column.name)
    for (let attempt = 0; attempt < attempts; attempt++) {
      const value = types[column.type].seed(dice, column)
      if (isFit(value, column)) return value
    }
    throw new SeedProblem(
      `No value could be made up for ${this.table.name}.${column.name}: its pattern is too hard. Make the column nullable, or seed the table yourself.`,
    )
  }

  #isNullable(name: string): boolean {
    return this.table.columns.some((column) => column.name === name && column.nullable)
  }

  /** A row refers to one before it, or to itself. */
  #targetOf(reference: SeedReference, row: SeedRow): SeedRow | undefined {
    const { isLater, isNullable, target } = reference
    if (isLater || (isNullable && this.faker.number.int(nullShare - 1) === 0)) return undefined
    const targets = this.made.get(target) ?? []
    if (target === this.table.name && targets.length === 0) return isNullable ? undefined : row
    if (targets.length === 0) {
      if (isNullable) return undefined
      throw new SeedProblem(`${this.table.name} needs rows of ${target}, which could not be made.`)
    }
    return targets[this.#place(reference, targets.length)]
  }

  /** Targets that only one row may refer to are taken in a random order. */
  #place(reference: SeedReference, count: number): number {
    const isOnce = this.table.keys.some((key) => key.join() === reference.columns.join())
    if (!isOnce) return this.faker.number.int(count - 1)
    const order = this.#orders.get(reference) ?? shuffled(count, this.faker)
    this.#orders.set(reference, order)
    return order.pop() ?? 0
  }

  #isFree(row: SeedRow): boolean {
    const texts = this.table.keys.map((key) => {
      const values = key.map((name) => row[name])
      return values.includes(null) ? undefined : values.map(comparable).join('\0')
    })
    if (texts.some((text, at) => text !== undefined && this.#taken[at]?.has(text))) return false
    for (const [at, text] of texts.entries()) if (text !== undefined) this.#taken[at]?.add(text)
    return true
  }
}

function isFit(value: SeedValue, { checks, length }: Column): boolean {
  const { pattern, minLength = 0, maxLength = Infinity } = checks
  if (pattern === undefined || typeof value !== 'string') return true
  const isLong = value.length > Math.min(length ?? Infinity, maxLength)
  return !isLong && value.length >= minLength && new RegExp(pattern, 'u').test(value)
}

function shuffled(count: number, faker: Faker): number[] {
  return faker.helpers.shuffle(Array.from({ length: count }, (_, at) => at))
}

/** Some databases ignore capitals. */
function comparable(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'form' in value) return JSON.stringify(value)
  return String(value).toLowerCase()
}
