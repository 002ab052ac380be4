import type { CatalogueEntry } from './entry.js'

const table = `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
      price: { type: decimal, precision: 10, scale: 2 }
      secret: { type: string, length: 50, hidden: true }
`

export const featureProblems = {
  'spec/page-size': {
    title: 'A default page larger than the largest page',
    severity: 'error',
    cause:
      'A request without a limit gets default_page_size rows, which max_page_size limits, too.',
    wrong: `${table}    features:
      pagination: { default_page_size: 200, max_page_size: 100 }`,
    right: `${table}    features:
      pagination: { default_page_size: 50, max_page_size: 100 }`,
  },
  'spec/hidden-column': {
    title: 'A hidden column in a filter or sort order',
    severity: 'error',
    cause:
      'Filtering or sorting by a hidden column reveals its values bit by bit, and puts them into URLs, logs and cache keys.',
    wrong: `${table}    features:
      filtering: { fields: [price, secret] }`,
    right: `${table}    features:
      filtering: { fields: [price] }`,
  },
  'spec/bad-query': {
    title: 'A list query that the API would refuse',
    severity: 'error',
    cause:
      'Warm queries are ordinary requests: the table must accept their filters, operators, values and sort columns.',
    wrong: `${table}    features:
      caching: { warm: ["sort=-cost"] }`,
    right: `${table}    features:
      caching: { warm: ["sort=-price"] }`,
  },
  'spec/uncacheable-method': {
    title: 'A method that cannot be cached',
    severity: 'error',
    cause:
      'POST, PUT, PATCH and DELETE change rows. Answered from the cache, they would change nothing. GET and HEAD can be cached.',
    wrong: `${table}    features:
      caching: { methods: [GET, POST] }`,
    right: `${table}    features:
      caching: { methods: [GET] }`,
  },
  'spec/no-effect': {
    title: 'A setting that does nothing',
    severity: 'warning',
    cause: 'Another setting of the same table makes this one useless. One of the two is a mistake.',
    wrong: `${table}    features:
      caching: { enabled: false, ttl: 60 }`,
    right: `${table}    features:
      caching: { ttl: 60 }`,
  },
  'spec/strict-without-redis': {
    title: 'A strict table without redis.on_undelivered',
    severity: 'warning',
    cause:
      'Before it commits, a write to a strict table must reach Redis to keep readers from the cached rows. With on_undelivered: reject, a process that cannot reach Redis answers 503 and writes nothing, so strict holds. With answer, the default, it writes anyway, and processes that still reach Redis may serve the older row until Redis is told. Both can be right: a shop may prefer to take the order. Choose one.',
    wrong: `${table}    features:
      caching: { consistency: strict }`,
    right: `redis: { on_undelivered: reject }
${table}    features:
      caching: { consistency: strict }`,
  },
  'spec/outbox-in-memory': {
    title: 'An outbox for answers in memory',
    severity: 'warning',
    cause:
      'A change in the outbox is taken by one process of the API, which then tells Redis. With store: memory each process has answers of its own, and those of the others stay as they are until their time is over. It is right for an API that is a single process.',
    wrong: `${table}    features:
      caching: { store: memory, outbox: true }`,
    right: `${table}    features:
      caching: { outbox: true }`,
  },
  'spec/not-yet': {
    title: 'A key that is not supported yet',
    severity: 'error',
    cause:
      'The key is valid, but the feature does not exist yet. Ignoring the key could leave a table unprotected, so it is an error.',
    wrong: `swagger: { title: "\${API_TITLE}" }
${table}`.trimEnd(),
    right: `swagger: { title: Shop }
${table}`.trimEnd(),
  },
  'spec/other-name': {
    title: 'A key that has another name here',
    severity: 'warning',
    cause:
      'Specs of the original Pylight may have this key. It is read as the one that the message names, which editors know.',
    wrong: `${table}    features: { pagination: { default_limit: 20 } }`,
    right: `${table}    features: { pagination: { default_page_size: 20 } }`,
  },
  'spec/not-built': {
    title: 'A key that is accepted and does nothing yet',
    severity: 'warning',
    cause:
      'Specs of the original Pylight may have this key, so it is accepted, but nothing is generated for it.',
    wrong: `${table}    features: { graphql: true }`,
    right: table.trimEnd(),
  },
} satisfies Record<string, CatalogueEntry>
