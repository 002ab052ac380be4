import * as z from 'zod/mini'

import { httpMethods } from '../vocabulary.js'
import { optional, required, wholeNumber } from './key.js'

/** How many requests one user or address may send. */
export const rateLimitSchema = z.strictObject({
  requests: required(wholeNumber(1, 1_000_000_000), 'How many requests are answered.'),
  seconds: optional(wholeNumber(1, 86_400), 'In how many seconds.', { default: 60 }),
})

export const tableRateLimitsSchema = z.partialRecord(z.enum(httpMethods), rateLimitSchema)
