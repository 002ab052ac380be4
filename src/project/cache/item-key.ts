import { createHash } from 'node:crypto'
import type { CacheTable } from '../../pipeline/explain.js'
import { types } from '../../types/types.js'
import { UsageProblem } from '../usage-problem.js'

type KeyTable = Pick<CacheTable, 'name' | 'path' | 'primaryKey'>
type KeyColumn = CacheTable['primaryKey'][number]

/** The key of a row that is named as in its URL: `42` → `products:GET:id=42`, `7/1` for a composite key. */
export function itemKey({ name, path, primaryKey }: KeyTable, id: string): string {
  const values = primaryKey.length === 1 ? [id] : id.split('/').map(decodeURIComponent)
  if (values.length !== primaryKey.length) {
    const form = primaryKey.map((column) => column.name).join('/')
    throw new UsageProblem(`${id} is not a row of ${name}. Write ${form}, as in ${path}/${form}.`)
  }
  const parts = primaryKey.map((column, at) => {
    const text = keyText(column, values[at] ?? '')
    if (text !== undefined) return `${column.name}=${text}`
    throw new UsageProblem(
      `${values[at] ?? ''} is not a value of ${name}.${column.name}, type ${column.type}.`,
    )
  })
  return `${name}:GET:${parts.join('&')}`
}

/** The value in the spelling of keys; undefined when it is not of the type. */
function keyText(column: KeyColumn, text: string): string | undefined {
  const { type, names } = column
  if (names) return Object.hasOwn(names, text) ? names[text] : undefined
  const { key } = types[type]
  const canonical = key?.canonicalText(text, column)
  return canonical !== undefined && key?.isEncoded ? encoded(canonical) : canonical
}

/** The same as in a project's `shared/cache/keys.ts`. */
function encoded(value: string): string {
  const part = encodeURIComponent(value)
  if (part.length <= 512) return part
  return `sha256:${createHash('sha256').update(part).digest('hex')}`
}
