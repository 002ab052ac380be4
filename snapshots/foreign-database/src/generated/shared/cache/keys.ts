// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'

import { cacheSettings } from './tables.js'

/** The key with its prefix: `shop:products:GET:id=42`. */
export function fullKey(key: string): string {
  return prefixOf(tableOf(key)) + key
}

/** The register of a token that every write to the table replaces; lists depend on it. */
export function epochKey(table: string): string {
  return `${prefixOf(table)}${table}:@epoch`
}

/** The register of a token that writes to unknown rows replace; items depend on it. */
export function rowsKey(table: string): string {
  return `${prefixOf(table)}${table}:@rows`
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
