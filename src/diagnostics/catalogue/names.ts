import type { CatalogueEntry } from './entry.js'

export const nameProblems = {
  'spec/bad-identifier': {
    title: 'A name that cannot be an identifier',
    severity: 'error',
    cause:
      'Names of tables, columns, models and enum values appear in the database, in URLs and in code. They begin with a letter, consist of letters, digits and underscores, and have at most 60 characters. What the database calls them can be any text: table, column, and { value: PG-13, as: PG_13 } for an enum.',
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
    title: 'Two things with the same name',
    severity: 'error',
    cause:
      'Tables must have different names, as must the columns of a table. Some databases and file systems ignore the case of names.',
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
    title: 'Two things that would have the same name in code',
    severity: 'error',
    cause:
      'Models, files, URLs and relation fields are named after tables and columns, and two of them would have the same name. Rename one, or give the table another model.',
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
    cause: 'The name already has a meaning in TypeScript, in Prisma or in the generated project.',
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
