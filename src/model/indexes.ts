import { indexExpression } from './index-expression.js'
import { quoted, quotedTable } from '../databases/databases.js'
import type { IndexSpec } from '../spec/column-lists.js'
import type { ColumnSpec } from '../spec/spec-document.js'
import type { Provider } from '../spec/vocabulary.js'

/** A unique constraint, or an index that Prisma's schema can say. */
export interface Index {
  columns: string[]
  /** The name in the database: `products_sku_key`, `products_category_id_idx`. */
  name: string
  /** Of those columns that the index doesn't take as they are. */
  parts?: IndexPart[]
  /** PostgreSQL's kind of index, if it isn't `btree`. */
  type?: string
}

export interface IndexPart {
  column: string
  isDescending: boolean
  length?: number
  ops?: string
}

/** An index that only SQL can say. */
export interface SqlIndex {
  name: string
  isUnique: boolean
  /** Empty for an expression. */
  columns: string[]
  /** `CREATE INDEX …` on one line. */
  sql: string
}

type IndexObject = Exclude<IndexSpec, string[]>

/** Whether Prisma's schema can't say the index. */
export function needsSql(index: IndexSpec): index is IndexObject {
  if (Array.isArray(index)) return false
  const { expression, where, unique, type = 'btree', columns = [] } = index
  const hasOps = columns.some((part) => typeof part === 'object' && part.ops !== undefined)
  return Boolean(expression ?? where) || (unique === true && (type !== 'btree' || hasOps))
}

export function partsOfIndex(index: IndexSpec): IndexPart[] {
  if (Array.isArray(index)) return []
  return (index.columns ?? []).flatMap((part) => {
    if (typeof part === 'string') return []
    const { column, sort, length, ops } = part
    const isDescending = sort === 'desc'
    if (!isDescending && length === undefined && ops === undefined) return []
    return [{ column, isDescending, ...(length && { length }), ...(ops !== undefined && { ops }) }]
  })
}

/** The statement that makes an index which Prisma can't say. */
export function indexSql(
  index: IndexObject & { name: string },
  table: { databaseName: string; schema?: string; columns: [name: string, column: ColumnSpec][] },
  provider: Provider,
): string {
  const specs = new Map(table.columns)
  const columns = (index.columns ?? []).map((part) => {
    const { column, sort, ops } = typeof part === 'string' ? { column: part } : part
    const name = quoted(specs.get(column)?.column ?? column, provider)
    return [name, ops, sort === 'desc' && 'DESC'].filter(Boolean).join(' ')
  })
  const { expression, where, unique, type } = index
  const parts = expression === undefined ? columns.join(', ') : indexExpression(expression)
  const sql = [
    `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quoted(index.name, provider)}`,
    `ON ${quotedTable(table, provider)}`,
    type !== undefined && `USING ${type}`,
    `(${parts})`,
    where !== undefined && `WHERE ${where}`,
  ]
  return sql
    .filter((part) => part !== false)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}
