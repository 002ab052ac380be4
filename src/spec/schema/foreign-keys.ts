import * as z from 'zod/mini'

import { referentialActions } from '../vocabulary.js'
import { names, optional, required, text } from './key.js'
import { constraintName } from './keys.js'

const action = () => z.enum(referentialActions)

/** What a foreign key does, beside what it refers to. */
export const foreignKeySettings = {
  on_delete: optional(
    action(),
    'What happens to this row when the referenced row is deleted. Default: set_null for a nullable column, else restrict.',
  ),
  on_update: optional(action(), "What happens when the other row's key changes.", {
    default: 'cascade',
  }),
  name: constraintName(),
}

const target = z.strictObject({
  table: required(text(), 'The referenced table.'),
  columns: required(names(), 'Its primary key, or columns that are unique together.'),
})

/** A foreign key of one or more columns. */
export const foreignKeySchema = z.strictObject({
  columns: required(names(), 'The columns that refer, in the order of those that they refer to.'),
  references: required(target, 'What they refer to.'),
  ...foreignKeySettings,
})
