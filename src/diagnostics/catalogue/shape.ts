import type { CatalogueEntry } from './entry.js'

const right = `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }`

export const shapeProblems = {
  'spec/unknown-key': {
    title: 'Unknown key',
    severity: 'error',
    cause:
      'The key means nothing at this place, and nothing in a spec is silently ignored. It is misspelt, or stands one level too high or too low.',
    wrong: `${right}
    features:
      cacheing: { ttl: 60 }`,
    right: `${right}
    features:
      caching: { ttl: 60 }`,
  },
  'spec/missing-key': {
    title: 'A key is missing',
    severity: 'error',
    cause:
      'The object cannot be understood without this key, and no default would be a safe guess.',
    wrong: `tables:
  - columns:
      id: { type: integer, primary_key: true }`,
    right,
  },
  'spec/wrong-type': {
    title: 'A value of the wrong kind',
    severity: 'error',
    cause:
      'A text stands where a list is expected, or the like. In YAML, yes and no are texts, "5" is a text, and an empty value is null.',
    wrong: `${right}
    indexes: id`,
    right: `${right}
      sku: string
    indexes: [[sku]]`,
  },
  'spec/bad-value': {
    title: 'A value that is not accepted',
    severity: 'error',
    cause: 'The value is of the right kind, but not one of those that the key accepts.',
    wrong: `${right}
    methods: [GET, FETCH]`,
    right: `${right}
    methods: [GET, POST]`,
  },
  'spec/unknown-type': {
    title: 'Unknown column type',
    severity: 'error',
    cause:
      'Columns are integer, bigint, decimal, float, boolean, string, text, uuid, date, time, datetime, json, bytes or enum.',
    wrong: `${right}
      name: varchar`,
    right: `${right}
      name: { type: string, length: 100 }`,
  },
  'spec/duplicate-value': {
    title: 'A value is listed twice',
    severity: 'error',
    cause: 'Every value of this list counts once, so the second one is a mistake.',
    wrong: `${right}
      status: { type: enum, values: [draft, active, draft] }`,
    right: `${right}
      status: { type: enum, values: [draft, active] }`,
  },
} satisfies Record<string, CatalogueEntry>
