import * as z from 'zod/mini'

import { ignoredParameters } from '../vocabulary.js'
import { cachingSchema } from './caching.js'
import { names, optional, text, wholeNumber } from './key.js'

const pageSize = () => wholeNumber(1, 1_000_000)

const pagination = z.strictObject({
  enabled: optional(z.boolean(), 'Whether lists are cut into pages.', { default: true }),
  default_page_size: optional(pageSize(), 'Rows on a page when the request names no limit.', {
    default: 10,
  }),
  max_page_size: optional(pageSize(), 'The highest limit that a request may ask for.', {
    default: 100,
  }),
})

const filtering = z.strictObject({
  enabled: optional(z.boolean(), 'Whether lists can be filtered: price__gt=5.', { default: true }),
  fields: optional(names(), 'Columns to filter by; every visible column when left out.'),
  ignore: optional(
    z.array(text()),
    'Unknown parameters of requests that are ignored, not refused; utm_* is all that begin with utm_.',
    { default: [...ignoredParameters] },
  ),
})

const sorting = z.strictObject({
  enabled: optional(z.boolean(), 'Whether requests can choose the order: sort=-price,name.', {
    default: true,
  }),
  fields: optional(names(), 'Columns to sort by; every visible column when left out.'),
  default: optional(
    text(),
    'The order when the request names none; a minus sorts downwards. Left out: the primary key.',
    {
      examples: ['-created_at', 'category_id,-price'],
    },
  ),
})

export const featuresSchema = z.strictObject({
  caching: optional(cachingSchema, 'What is kept in Redis, and for how long.'),
  pagination: optional(pagination, 'How lists are cut into pages.'),
  filtering: optional(filtering, 'By which columns lists can be filtered.'),
  sorting: optional(sorting, 'By which columns lists can be sorted.'),
  graphql: optional(z.boolean(), 'Accepted, not built yet.', { default: false }),
  websocket: optional(z.boolean(), 'Accepted, not built yet.', { default: false }),
})
