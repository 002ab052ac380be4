import * as z from 'zod/mini'

import { httpMethods } from '../vocabulary.js'
import { optional, required, text, wholeNumber } from './key.js'

/** Which pages of other origins may use the API. */
export const corsSchema = z.strictObject({
  allowed_origins: required(
    z.array(text()).check(z.minLength(1)),
    'Origins of the pages: https://shop.example, often ${WEB_ORIGIN}; "*" is every page.',
  ),
  allowed_methods: optional(
    z.array(z.enum(httpMethods)),
    'Methods that the pages may use; GET includes HEAD.',
    { default: [...httpMethods] },
  ),
  allowed_headers: optional(
    z.array(text()),
    'Headers that the pages may send. Default: Authorization, Content-Type, If-None-Match and that of API keys.',
  ),
  exposed_headers: optional(
    z.array(text()),
    'Headers that the pages may read, beside those that the API itself sends.',
  ),
  allow_credentials: optional(z.boolean(), 'Whether browsers send cookies along.', {
    default: false,
  }),
  max_age: optional(wholeNumber(0, 86_400), 'Seconds that browsers remember all this.', {
    default: 600,
  }),
})
