import { createHash } from 'node:crypto'
import type { CacheTable } from '../../pipeline/explain.js'
import { UsageProblem } from '../usage-problem.js'

type KeyTable = Pick<CacheTable, 'name' | 'path' | 'primaryKey'>
type KeyType = CacheTable['primaryKey'][number]['type']

/** The key of a row, given as in its URL: `42` → `products:GET:id=42`, `7/1` of a key of two columns. */
export function itemKey({ name, path, primaryKey }: KeyTable, id: string): string {
  const values = primaryKey.length === 1 ? [id] : id.split('/').map(decodeURIComponent)
  if (values.length !== primaryKey.length) {
    const form = primaryKey.map((column) => column.name).join('/')
    throw new UsageProblem(`${id} is no row of ${name}. Write ${form}, as in ${path}/${form}.`)
  }
  const parts = primaryKey.map((column, at) => {
    const text = keyText(column.type, values[at] ?? '')
    if (text !== undefined) return `${column.name}=${text}`
    throw new UsageProblem(
      `${values[at] ?? ''} is no ${column.type}, as ${name}.${column.name} is.`,
    )
  })
  return `${name}:GET:${parts.join('&')}`
}

/** The value in the one spelling that keys use; undefined when it can't be of that type. */
function keyText(type: KeyType, text: string): string | undefined {
  switch (type) {
    case 'integer':
    case 'bigint':
      return /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')).toString() : undefined
    case 'decimal':
      return decimalText(text)
    case 'boolean':
      return { true: 'true', 1: 'true', false: 'false', 0: 'false' }[text]
    case 'date':
    case 'datetime':
      return dateText(/T[^Z+-]*$/.test(text) ? `${text}Z` : text)
    case 'time':
      return dateText(`1970-01-01T${text}Z`)
    case 'uuid':
      return text.toLowerCase()
    case 'string':
    case 'text':
      return shortened(encodeURIComponent(text))
    default:
      return text
  }
}

function decimalText(text: string): string | undefined {
  const [, sign, whole = '', fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (sign === undefined) return undefined
  const digits = whole.replace(/^0+(?=\d)/, '')
  const rest = fraction.replace(/0+$/, '')
  return `${sign === '-' ? '-' : ''}${digits}${rest && `.${rest}`}`
}

function dateText(text: string): string | undefined {
  const date = new Date(text)
  return Number.isNaN(date.valueOf()) ? undefined : date.toISOString()
}

function shortened(part: string): string {
  if (part.length <= 512) return part
  return `sha256:${createHash('sha256').update(part).digest('hex')}`
}
