import * as z from 'zod/mini'

import { names, optional, required, text } from './key.js'

/** Columns alone, or with the constraint's name. */
export const columnList = () =>
  z.union([
    names(),
    z.strictObject({
      columns: required(names(), 'The columns, in order.'),
      name: constraintName(),
    }),
  ])

export const constraintName = () =>
  optional(text(), "The constraint's name in the database; by default Prisma's: orders_sku_key.")
