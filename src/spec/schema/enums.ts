import * as z from 'zod/mini'

import { optional, required, text } from './key.js'

const enumValue = z.union([
  text(),
  z.strictObject({
    value: required(z.string(), 'The value in the database and in answers: any text.'),
    as: optional(text(), 'Its name in code; by default the value.'),
  }),
])

/** Values of an enum: names, or any texts with their names in code. */
export const enumValues = () => z.array(enumValue).check(z.minLength(1))

const object = z.strictObject({
  type: optional(text(), "The type's name in PostgreSQL; by default its name here."),
  schema: optional(text(), "PostgreSQL's schema that has the type; by default public."),
  values: required(enumValues(), 'What the columns may hold.'),
})

/** Enums that columns of several tables share, by name. */
export const enumsSchema = z.record(z.string(), z.union([enumValues(), object]))
