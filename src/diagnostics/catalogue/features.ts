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
    cause: 'default_page_size is what a request without a limit gets, so max_page_size bounds it.',
    wrong: `${table}    features:
      pagination: { default_page_size: 200, max_page_size: 100 }`,
    right: `${table}    features:
      pagination: { default_page_size: 50, max_page_size: 100 }`,
  },
  'spec/hidden-column': {
    title: 'A hidden column in a filter or sort order',
    severity: 'error',
    cause:
      'Filtering or sorting by a hidden column tells its values bit by bit, and they would stand in URLs, logs and cache keys.',
    wrong: `${table}    features:
      filtering: { fields: [price, secret] }`,
    right: `${table}    features:
      filtering: { fields: [price] }`,
  },
  'spec/bad-query': {
    title: 'A list query that the API would refuse',
    severity: 'error',
    cause:
      'Queries to warm are requests like any other: their filters, operators, values and sort columns must be ones that the table offers.',
    wrong: `${table}    features:
      caching: { warm: ["sort=-cost"] }`,
    right: `${table}    features:
      caching: { warm: ["sort=-price"] }`,
  },
  'spec/uncacheable-method': {
    title: 'A method that cannot be cached',
    severity: 'error',
    cause:
      'POST, PUT, PATCH and DELETE change rows. Answering one from the cache would mean not doing it. GET and HEAD can be cached.',
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
    title: 'A strict table, and no word on what its writers do without Redis',
    severity: 'warning',
    cause:
      'Before its commit a write to a strict table closes what is cached of it. A process that cannot reach Redis cannot do that. With on_undelivered: reject it answers 503 and writes nothing, so that strict holds; with answer, the default, it goes on, and processes that still reach Redis may serve the older row until it was told. Either may be right: a shop would rather take the order. Say which.',
    wrong: `${table}    features:
      caching: { consistency: strict }`,
    right: `redis: { on_undelivered: reject }
${table}    features:
      caching: { consistency: strict }`,
  },
  'spec/not-yet': {
    title: 'A key of a later step',
    severity: 'error',
    cause:
      'The key is part of the language, but what it asks for is not built yet. Ignoring it could leave a table unprotected, so it is refused instead.',
    wrong: `${table}    authentication: { required: true }`,
    right: table.trimEnd(),
  },
  'spec/not-built': {
    title: 'A key that is accepted and does nothing yet',
    severity: 'warning',
    cause:
      'Specs of the original Pylight may hold this key, so it is accepted, but nothing is generated for it.',
    wrong: `${table}    features: { graphql: true }`,
    right: table.trimEnd(),
  },
} satisfies Record<string, CatalogueEntry>
