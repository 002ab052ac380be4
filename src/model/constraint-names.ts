import { shortHash } from './short-hash.js'
import type { Provider } from './model.js'

/** What a constraint's name is made of: `order_items`, `[order_id, line_no]`, `key`. */
export interface ConstraintParts {
  table: string
  columns: readonly string[]
  kind: 'pkey' | 'key' | 'idx' | 'fkey'
}

/** Bytes in an identifier; the names are ASCII, so bytes are characters. */
const longest: Record<Provider, number> = { sqlite: 10_000, postgresql: 63, mysql: 64 }

/**
 * Names the constraints of a database by Prisma's convention, `order_items_order_id_key`. A name
 * that is too long, or that two constraints share (`a.b_c` and `a_b.c`), ends in a hash of what it
 * stands for instead: `order_items_order_id_1f0e9c2b_key`.
 */
export class ConstraintNames {
  readonly #provider: Provider
  readonly #uses = new Map<string, number>()

  /** `all` holds each constraint once. */
  constructor(all: Iterable<ConstraintParts>, tables: Iterable<string>, provider: Provider) {
    this.#provider = provider
    for (const table of tables) this.#uses.set(table, 1)
    for (const parts of all) this.#count(conventionalName(parts))
  }

  nameOf(parts: ConstraintParts): string {
    if (parts.kind === 'pkey' && this.#provider === 'mysql') return 'PRIMARY'
    const name = conventionalName(parts)
    const isUsable = name.length <= longest[this.#provider] && this.#uses.get(name) === 1
    return isUsable ? name : hashedName(parts, longest[this.#provider])
  }

  #count(name: string): void {
    this.#uses.set(name, (this.#uses.get(name) ?? 0) + 1)
  }
}

/** The name that Prisma gives, and that a schema needn't mention. */
export function conventionalName({ table, columns, kind }: ConstraintParts): string {
  return kind === 'pkey' ? `${table}_pkey` : `${table}_${columns.join('_')}_${kind}`
}

function hashedName({ table, columns, kind }: ConstraintParts, limit: number): string {
  const ending = `_${shortHash([table, columns, kind])}_${kind}`
  return [table, ...columns].join('_').slice(0, limit - ending.length) + ending
}

/** PostgreSQL has a type for every enum; its name is cut like any other. */
export function enumDatabaseName(enumName: string, provider: Provider): string {
  if (provider !== 'postgresql' || enumName.length <= longest.postgresql) return enumName
  const ending = `_${shortHash(enumName)}`
  return enumName.slice(0, longest.postgresql - ending.length) + ending
}
