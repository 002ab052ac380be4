import type { CatalogueEntry } from './entry.js'
import { allTypes } from './type-lists.js'

const right = `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }`

export const shapeProblems = {
  'spec/unknown-key': {
    title: 'Unknown key',
    severity: 'error',
    cause:
      'The key is unknown here, and unknown keys are never ignored. It is misspelt, or one level too high or too low.',
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
    cause: 'The object needs this key, and no default would be a safe guess.',
    wrong: `tables:
  - columns:
      id: { type: integer, primary_key: true }`,
    right,
  },
  'spec/wrong-type': {
    title: 'A value of the wrong kind',
    severity: 'error',
    cause:
      'For example, a text where a list is expected. In YAML, yes and no are texts, "5" is a text, and an empty value is null.',
    wrong: `${right}
    indexes: id`,
    right: `${right}
      sku: string
    indexes: [[sku]]`,
  },
  'spec/bad-value': {
    title: 'A value that is not accepted',
    severity: 'error',
    cause: 'The value is of the right kind, but the key does not accept it.',
    wrong: `${right}
    methods: [GET, FETCH]`,
    right: `${right}
    methods: [GET, POST]`,
  },
  'spec/unknown-type': {
    title: 'Unknown column type',
    severity: 'error',
    cause: `The types are ${allTypes}. On PostgreSQL a column can also be a list of values, as "text[]".`,
    wrong: `${right}
      name: varchar`,
    right: `${right}
      name: { type: string, length: 100 }`,
  },
  'spec/duplicate-value': {
    title: 'A value is listed twice',
    severity: 'error',
    cause: 'Each value of this list counts only once.',
    wrong: `${right}
      status: { type: enum, values: [draft, active, draft] }`,
    right: `${right}
      status: { type: enum, values: [draft, active] }`,
  },
} satisfies Record<string, CatalogueEntry>
