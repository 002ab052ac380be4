import type { CatalogueEntry } from './entry.js'

export const nameProblems = {
  'spec/bad-identifier': {
    title: 'A name that cannot be an identifier',
    severity: 'error',
    cause:
      'Names of tables, columns, models and enum values appear in the database, in URLs and in code. They begin with a letter, hold letters, digits and underscores, and have 60 characters at most.',
    wrong: `tables:
  - name: order items
    columns:
      id: { type: integer, primary_key: true }`,
    right: `tables:
  - name: order_items
    columns:
      id: { type: integer, primary_key: true }`,
  },
  'spec/duplicate-name': {
    title: 'Two things of one name',
    severity: 'error',
    cause:
      'Tables, and the columns of one table, are told apart by their names. Names that differ only in upper and lower case are one name to some databases and file systems.',
    wrong: `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
  - name: Products
    columns:
      id: { type: integer, primary_key: true }`,
    right: `tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
  - name: offers
    columns:
      id: { type: integer, primary_key: true }`,
  },
  'spec/name-collision': {
    title: 'Two things would make the same name in code',
    severity: 'error',
    cause:
      'The names of models, files, URLs and relation fields are made from those of tables and columns, and two different ones end up the same. Name one of them otherwise, or give the table a model of its own.',
    wrong: `tables:
  - name: order_items
    columns:
      id: { type: integer, primary_key: true }
  - name: orderItems
    columns:
      id: { type: integer, primary_key: true }`,
    right: `tables:
  - name: order_items
    columns:
      id: { type: integer, primary_key: true }
  - name: invoice_items
    columns:
      id: { type: integer, primary_key: true }`,
  },
  'spec/reserved-name': {
    title: 'A reserved name',
    severity: 'error',
    cause:
      'The name has a meaning of its own in TypeScript, in Prisma or in the generated project, so that nothing else can bear it.',
    wrong: `tables:
  - name: shared
    columns:
      id: { type: integer, primary_key: true }`,
    right: `tables:
  - name: shared_files
    columns:
      id: { type: integer, primary_key: true }`,
  },
} satisfies Record<string, CatalogueEntry>
