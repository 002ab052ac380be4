import * as z from 'zod/mini'

import { names, required } from './key.js'

/** Who gets a page for people. */
export const audienceSchema = z.union([
  z.boolean(),
  z.strictObject({ roles: required(names(), 'Roles of those who get it.') }),
])
