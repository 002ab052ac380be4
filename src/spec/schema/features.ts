import * as z from 'zod/mini'

import { ignoredParameters } from '../vocabulary.js'
import { cachingSchema } from './caching.js'
import { names, optional, text, wholeNumber } from './key.js'

const pageSize = () => wholeNumber(1, 1_000_000)

const pagination = z.strictObject({
  enabled: optional(z.boolean(), 'Whether lists are split into pages.', { default: true }),
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
    'Unknown parameters to ignore instead of refusing the request; utm_* is all that begin with utm_.',
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
    'The order when the request names none; a minus sorts descending. Default: the primary key.',
    {
      examples: ['-created_at', 'category_id,-price'],
    },
  ),
})

export const featuresSchema = z.strictObject({
  caching: optional(cachingSchema, 'What is cached, and for how long.'),
  pagination: optional(pagination, 'How lists are split into pages.'),
  filtering: optional(filtering, 'How lists can be filtered.'),
  sorting: optional(sorting, 'How lists can be sorted.'),
  audit: optional(
    z.boolean(),
    'Whether each write is logged: who, which row, in which request; no values.',
    {
      default: false,
    },
  ),
  client: optional(
    z.boolean(),
    'Whether src/generated/client has the table: a typed client for browsers and for other servers.',
    { default: true },
  ),
  graphql: optional(z.boolean(), 'Accepted, not built yet.', { default: false }),
  websocket: optional(z.boolean(), 'Accepted, not built yet.', { default: false }),
})
