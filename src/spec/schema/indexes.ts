import * as z from 'zod/mini'

import { indexTypes } from '../vocabulary.js'
import { names, optional, required, text, wholeNumber } from './key.js'

const part = z.strictObject({
  column: required(text(), 'The column.'),
  sort: optional(z.enum(['asc', 'desc']), 'The order of its values.', { default: 'asc' }),
  length: optional(wholeNumber(1, 3072), 'How many characters of it are indexed, on MySQL.'),
  ops: optional(text(), 'The operator class, on PostgreSQL: gin_trgm_ops.'),
})

const object = z.strictObject({
  columns: optional(
    z.array(z.union([text(), part])).check(z.minLength(1)),
    'The columns, in order.',
  ),
  expression: optional(
    text(),
    'What is indexed instead of columns, in SQL: lower(name), size desc.',
  ),
  where: optional(text(), 'Which rows are indexed, in SQL: deleted_at is null.'),
  unique: optional(z.boolean(), 'Whether no two rows may be the same there.', { default: false }),
  type: optional(z.enum(indexTypes), 'The kind of index, on PostgreSQL.', { default: 'btree' }),
  name: optional(text(), "The index's name in the database; by default Prisma's: orders_sku_idx."),
})

/** An index of columns, or an object that says more of it. */
export const indexSchema = z.union([names(), object])
