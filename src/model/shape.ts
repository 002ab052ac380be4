import type { Column } from './model.js'
import { shortHash } from './short-hash.js'

/** A hash of what the bytes of an answer depend on besides the rows: its columns and their types. */
export function shapeOf(columns: readonly Column[]): string {
  const visible = columns.filter(({ hidden }) => !hidden)
  return shortHash(
    visible.map(({ name, type, nullable, scale }) => [name, type, nullable, scale ?? null]),
  )
}
