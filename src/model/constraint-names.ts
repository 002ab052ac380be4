import type { Database } from '../databases/database.js'
import { databases } from '../databases/databases.js'
import { shortHash } from './short-hash.js'
import type { Provider } from './model.js'

/** The parts of a constraint's name, in the database's names: `order_items`, `[order_id, line_no]`, `key`. */
export interface ConstraintParts {
  schema?: string
  table: string
  columns: readonly string[]
  kind: 'pkey' | 'key' | 'idx' | 'fkey'
  /** As the spec names it. */
  name?: string
}

/**
 * Names the constraints of a database as the spec does, or by Prisma's convention,
 * `order_items_order_id_key`. A conventional name that is too long, or that two constraints would share (`a.b_c` and `a_b.c`), gets a hash of its
 * parts: `order_items_order_id_1f0e9c2b_key`.
 */
export class ConstraintNames {
  readonly #database: Database
  readonly #uses = new Map<string, number>()

  /** `all` holds each constraint once. */
  constructor(
    all: Iterable<ConstraintParts>,
    tables: Iterable<{ schema?: string; databaseName: string }>,
    provider: Provider,
  ) {
    this.#database = databases[provider]
    for (const { schema, databaseName } of tables) this.#uses.set(inSchema(databaseName, schema), 1)
    for (const parts of all) this.#count(parts.name ?? conventionalName(parts), parts)
  }

  nameOf(parts: ConstraintParts): string {
    const { identifierLength, primaryKeyName } = this.#database
    if (parts.kind === 'pkey' && primaryKeyName !== undefined) return primaryKeyName
    if (parts.name !== undefined) return parts.name
    const name = conventionalName(parts)
    const isUsable =
      Buffer.byteLength(name) <= identifierLength &&
      this.#uses.get(inSchema(name, parts.schema)) === 1
    return isUsable ? name : hashedName(parts, identifierLength)
  }

  #count(name: string, { schema }: ConstraintParts): void {
    const id = inSchema(name, schema)
    this.#uses.set(id, (this.#uses.get(id) ?? 0) + 1)
  }
}

/** Names are unique within their schema. */
function inSchema(name: string, schema: string | undefined): string {
  return schema === undefined ? name : `"${schema}"."${name}"`
}

/** Prisma's default name, which a schema can leave out. */
export function conventionalName({ table, columns, kind }: ConstraintParts): string {
  return kind === 'pkey' ? `${table}_pkey` : `${table}_${columns.join('_')}_${kind}`
}

function hashedName({ table, columns, kind }: ConstraintParts, limit: number): string {
  const ending = `_${shortHash([table, columns, kind])}_${kind}`
  return cut([table, ...columns].join('_'), limit - ending.length) + ending
}

/** Without the characters that begin after so many bytes. */
function cut(text: string, bytes: number): string {
  const characters = [...text.slice(0, bytes)]
  while (Buffer.byteLength(characters.join('')) > bytes) characters.pop()
  return characters.join('')
}

/** Where enums are database types, their names are shortened like others. */
export function enumDatabaseName(enumName: string, provider: Provider): string {
  const { hasEnumTypes, identifierLength } = databases[provider]
  if (!hasEnumTypes || enumName.length <= identifierLength) return enumName
  const ending = `_${shortHash(enumName)}`
  return enumName.slice(0, identifierLength - ending.length) + ending
}
