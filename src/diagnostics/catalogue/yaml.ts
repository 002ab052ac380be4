import type { CatalogueEntry } from './entry.js'

const right = `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }`

export const yamlProblems = {
  'yaml/syntax': {
    title: 'The file is not valid YAML',
    severity: 'error',
    cause:
      'The text cannot be read as YAML: a bracket or quote is left open, a colon is missing, or a line is indented differently from its neighbours. Nothing else can be checked until this is fixed.',
    wrong: `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true`,
    right,
  },
  'yaml/tab': {
    title: 'A tab in the indentation',
    severity: 'error',
    cause: 'YAML allows only spaces in the indentation, because tabs have no agreed width.',
    wrong: `tables:
\t- name: products`,
    right,
  },
  'yaml/encoding': {
    title: 'The file is not UTF-8 text',
    severity: 'error',
    cause: 'Specs are UTF-8. This file has another encoding, or is not text. Save it as UTF-8.',
    wrong: `tables:
  - name: products
    description: Caf\uFFFD`,
    right: `tables:
  - name: products
    description: Café
    columns:
      id: { type: integer, primary_key: true }`,
  },
  'yaml/control-character': {
    title: 'A control character in the text',
    severity: 'error',
    cause:
      'Control characters are invisible in an editor and not allowed in a spec. They come from a damaged file or a bad copy.',
    wrong: `tables:
  - name: "prod\u0000ucts"`,
    right,
  },
  'yaml/too-large': {
    title: 'The file is too large',
    severity: 'error',
    cause:
      'A spec of a thousand tables is under one megabyte. A file above eight is most likely not a spec.',
    wrong: `# … nine megabytes of text …`,
    right,
  },
  'yaml/too-deep': {
    title: 'The spec is nested too deeply',
    severity: 'error',
    cause: 'Nothing in a spec needs more than a hundred levels of brackets or indentation.',
    wrong: `tables: ${'['.repeat(101)}${']'.repeat(101)}`,
    right,
  },
  'yaml/empty': {
    title: 'The file is empty',
    severity: 'error',
    cause: 'The file has only white space and comments.',
    wrong: `# nothing yet`,
    right,
  },
  'yaml/several-documents': {
    title: 'More than one YAML document',
    severity: 'error',
    cause: 'A line of --- begins another document. A spec is one document.',
    wrong: `${right}
---
tables: []`,
    right,
  },
  'yaml/duplicate-key': {
    title: 'A key is given twice',
    severity: 'error',
    cause: 'Only the last of two equal keys would count.',
    wrong: `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
      price: decimal
      price: integer`,
    right: `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
      price: decimal`,
  },
  'yaml/bad-key': {
    title: 'A key that is not a name',
    severity: 'error',
    cause:
      'Keys are texts. Lists, objects and aliases cannot be keys, nor can __proto__, which has a special meaning in JavaScript.',
    wrong: `tables:
  - name: products
    ? [columns]
    : {}`,
    right,
  },
  'yaml/merge-key': {
    title: 'A merge key',
    severity: 'error',
    cause:
      'The merge key << belongs to an old version of YAML. Write the keys out, or use an alias for the whole object.',
    wrong: `tables:
  - name: products
    columns:
      id: &id { type: integer, primary_key: true }
      code: { <<: *id, primary_key: false }`,
    right: `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
      code: { type: integer }`,
  },
  'yaml/alias': {
    title: 'An alias that cannot be followed',
    severity: 'error',
    cause:
      'The alias names an anchor that is not defined before it, is inside that anchor, or makes the spec far too large.',
    wrong: `tables:
  - name: products
    columns:
      id: *key`,
    right: `tables:
  - name: products
    columns: &columns
      id: { type: integer, primary_key: true }
  - name: offers
    columns: *columns`,
  },
  'yaml/tag': {
    title: 'A tag',
    severity: 'error',
    cause: 'Tags such as !!binary or !custom have no meaning in a spec.',
    wrong: `tables:
  - name: !table products`,
    right,
  },
  'yaml/inexact-number': {
    title: 'A number that loses digits',
    severity: 'error',
    cause:
      'Whole numbers beyond 9007199254740991 are not exact when read as a number. Put quotes around it: it is then kept digit by digit.',
    wrong: `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
      views: { type: bigint, default: 9223372036854775807 }`,
    right: `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
      views: { type: bigint, default: "9223372036854775807" }`,
  },
} satisfies Record<string, CatalogueEntry>
