// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'

import { cacheSettings } from './tables.js'

/** The key with its prefix: `shop:products:GET:id=42`. */
export function fullKey(key: string): string {
  return prefixOf(tableOf(key)) + key
}

/** The register of a token that every write to the table replaces, or every write to a part of its rows. */
export function epochKey(table: string, part = ''): string {
  return registerKey(`${table}:@epoch`, part)
}

/** The register of a token that writes to unknown rows of the table, or of a part, replace. */
export function rowsKey(table: string, part = ''): string {
  return registerKey(`${table}:@rows`, part)
}

/** `orders:@epoch`, `orders:@epoch:user_id=7` */
function registerKey(name: string, part: string): string {
  return prefixOf(tableOf(name)) + name + part.replace(/^(.+)&$/, ':$1')
}

/** The registers on which a list depends that holds only rows with the values of `own`. */
export function registersOfList(table: string, own: object): string[] {
  const parts = partsOf(own)
  const wider = parts.slice(0, -1).map((part) => rowsKey(table, part))
  return [epochKey(table, parts.at(-1)), ...wider]
}

/** Those on which a single row depends, besides its key. */
export function registersOfRow(table: string, own: object): string[] {
  const wider = partsOf(own).slice(0, -1)
  return wider.length > 0 ? wider.map((part) => rowsKey(table, part)) : [rowsKey(table)]
}

/** Those on which a missing row depends besides. */
export function registerOfMissing(table: string, own: object): string {
  return epochKey(table, partsOf(own).at(-1))
}

/** Whose answers have a row: everyone's, its tenant's, its owner's. `[{}, { user_id: 7 }]` */
export function seenAs(own: object): object[] {
  const values = Object.entries(own)
  return [{}, ...values.map((_, at) => Object.fromEntries(values.slice(0, at + 1)) as object)]
}

/** The same as they stand in keys: `['', 'user_id=7&']`. */
export function partsOf(own: object): string[] {
  return seenAs(own).map(partOf)
}

/** The table of a key without prefix. */
export function tableOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

function prefixOf(table: string): string {
  const { prefix = '' } = cacheSettings.get(table) ?? {}
  return typeof prefix === 'function' ? prefix() : prefix
}

/** A value within a key: percent-encoded, so that it can't contain the key's own syntax. */
export function encoded(value: string): string {
  return shortened(encodeURIComponent(value))
}

type Value = string | number | bigint | boolean | null | undefined

/** What a key begins with when the answer holds only rows with these values: `tenant_id=7&`. */
export function partOf(values: object): string {
  const parts = Object.entries(values).map(([column, value]: [string, Value]) => {
    if (value === undefined || value === null) throw new Error(`${column} has no value`)
    return `${column}=${encoded(String(value))}&`
  })
  return parts.join('')
}

/** Beyond 512 bytes, the part's SHA-256. No encoded value contains a colon. */
export function shortened(part: string): string {
  if (part.length <= 512) return part
  return `sha256:${createHash('sha256').update(part).digest('hex')}`
}
