import type { DatamodelField } from '../schema-wasm.js'

/** Prisma's types by what SQLite's declared types contain, as its adapter and SQLite itself read them. */
const types: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^BOOL(EAN)?$/, 'Boolean'],
  [/^(DATE|DATETIME|TIMESTAMP)$/, 'DateTime'],
  [/^JSONB?$/, 'Json'],
  [/BIGINT|BIG INT|INT8/, 'BigInt'],
  [/(?<!PO)INT/, 'Int'],
  [/CHAR|CLOB|TEXT|UUID|STRING|^TIME$|^ENUM$/, 'String'],
  [/BLOB|BINARY|BYTEA/, 'Bytes'],
  [/REAL|FLOA|DOUB/, 'Float'],
  [/DEC|NUMERIC|NUMBER|MONEY/, 'Decimal'],
]

/** Undefined for a type that says nothing of the values, as that of an expression. */
export function sqliteType(declared: string): string | undefined {
  const word = declared
    .replace(/\s*\(.*/s, '')
    .trim()
    .toUpperCase()
  return types.find(([pattern]) => pattern.test(word))?.[1]
}

/** The default in Prisma's terms. */
export function sqliteDefault(sql: string, type: string): DatamodelField['default'] {
  const bySql = { name: 'dbgenerated', args: [sql] }
  const text = sql.trim()
  if (/^\(?null\)?$/i.test(text)) return undefined
  if (type === 'DateTime') {
    return /^current_timestamp$/i.test(text) ? { name: 'now', args: [] } : bySql
  }
  const quoted = /^'((?:[^']|'')*)'$/.exec(text)?.[1] ?? /^"([^"]*)"$/.exec(text)?.[1]
  if (quoted !== undefined) return type === 'String' ? quoted.replaceAll("''", "'") : bySql
  if (type === 'Boolean' && /^(true|false|[01])$/i.test(text)) return /^(true|1)$/i.test(text)
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) return bySql
  if (type === 'Int' || type === 'Float') return Number(text)
  return type === 'BigInt' || type === 'Decimal' ? text.replace('+', '') : bySql
}
