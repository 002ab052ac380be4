// Made by pylight from pylight.yaml.
import { createHash } from 'node:crypto'

import { cacheSettings } from './tables.js'

/** The key as Redis knows it: `shop:products:GET:id=42`. */
export function fullKey(key: string): string {
  return prefixOf(tableOf(key)) + key
}

/** Holds a token that every write to the table replaces; lists depend on it. */
export function epochKey(table: string): string {
  return `${prefixOf(table)}${table}:@epoch`
}

/** Holds a token that writes to unknown rows of the table replace; items depend on it. */
export function rowsKey(table: string): string {
  return `${prefixOf(table)}${table}:@rows`
}

/** The table that a key, its prefix left out, begins with. */
export function tableOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

function prefixOf(table: string): string {
  return cacheSettings.get(table)?.prefix ?? ''
}

/** A value within a key: percent-encoded, so that it can't look like the key's own syntax. */
export function encoded(value: string): string {
  return shortened(encodeURIComponent(value))
}

/** What is longer than 512 bytes stands in a key as its SHA-256; no encoded value holds a colon. */
export function shortened(part: string): string {
  if (part.length <= 512) return part
  return `sha256:${createHash('sha256').update(part).digest('hex')}`
}
