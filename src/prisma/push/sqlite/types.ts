import type { Column } from '../tables.js'

/** What a declared type means to SQLite and to Prisma's client. */
const families: readonly (readonly [pattern: RegExp, family: string])[] = [
  [/BOOL/, 'boolean'],
  [/DATE|TIME/, 'datetime'],
  [/JSON/, 'json'],
  [/BIGINT|INT8|BIG INT/, 'bigint'],
  [/INT/, 'integer'],
  [/CHAR|CLOB|TEXT|UUID|STRING|ENUM/, 'text'],
  [/BLOB|BINARY|BYTEA/, 'blob'],
  [/REAL|FLOA|DOUB/, 'real'],
  [/DEC|NUM|MONEY/, 'decimal'],
]

function familyOf(type: string): string {
  const name = type.toUpperCase()
  return families.find(([pattern]) => pattern.test(name))?.[1] ?? name
}

export function isSameType(after: Column, before: Column): boolean {
  return familyOf(after.type) === familyOf(before.type)
}

/** `'a'`, `('a')` and `"a"` are the same default. */
export function isSameDefault(after: Column, before: Column): boolean {
  return plain(after.default) === plain(before.default)
}

function plain(given: string | undefined): string {
  let text = (given ?? '').trim()
  while (text.startsWith('(') && closes(text)) text = text.slice(1, -1).trim()
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true' ? '1' : '0'
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1]
  return quoted === undefined ? text : `'${quoted.replaceAll("'", "''")}'`
}

/** Whether the first parenthesis ends with the last character. */
function closes(text: string): boolean {
  let depth = 0
  for (const [at, [part]] of [...text.matchAll(/'(?:[^']|'')*'|[^]/g)].entries()) {
    if (part === '(') depth += 1
    if (part === ')') depth -= 1
    if (depth === 0 && at > 0) return text.endsWith(')') && isLast(text, at)
  }
  return false
}

function isLast(text: string, at: number): boolean {
  return at === [...text.matchAll(/'(?:[^']|'')*'|[^]/g)].length - 1
}

const wider: Record<string, readonly string[]> = {
  integer: ['bigint', 'decimal'],
  bigint: ['integer', 'decimal'],
  boolean: ['integer', 'bigint'],
  real: ['decimal'],
}

/** What values lose; undefined if nothing. */
export function lossOf(before: Column, after: Column): string | undefined {
  const [from, to] = [familyOf(before.type), familyOf(after.type)]
  if (wider[from]?.includes(to) || (from === 'datetime' && to === 'text')) return undefined
  return `each value becomes ${after.type} where SQLite can convert it, and stays what it is where not`
}
