import type { CatalogueEntry } from './entry.js'

const users = `tables:
  - name: users
    columns:
      id: { type: integer, primary_key: true }
      email: { type: string, length: 100, unique: true }
      city: { type: string, length: 100 }
`

const posts = `  - name: posts
    columns:
      id: { type: integer, primary_key: true }
`

export const referenceProblems = {
  'spec/unknown-table': {
    title: 'A table that does not exist',
    severity: 'error',
    cause: 'A foreign key refers to a table that the spec does not have.',
    wrong: `${users}${posts}      user_id: { type: integer, references: { table: user, column: id } }`,
    right: `${users}${posts}      user_id: { type: integer, references: { table: users, column: id } }`,
  },
  'spec/unknown-column': {
    title: 'A column that does not exist',
    severity: 'error',
    cause:
      'A key, index, filter, sort order or foreign key names a column that its table does not have.',
    wrong: `${users}    indexes: [[town]]`,
    right: `${users}    indexes: [[city]]`,
  },
  'spec/reference-not-unique': {
    title: 'A foreign key to a column that is not unique',
    severity: 'error',
    cause:
      'A foreign key must refer to exactly one row, so its target must be the whole primary key of the other table, or a unique column.',
    wrong: `${users}${posts}      city: { type: string, length: 100, references: { table: users, column: city } }`,
    right: `${users}${posts}      email: { type: string, length: 100, references: { table: users, column: email } }`,
  },
  'spec/reference-type': {
    title: 'A foreign key whose type differs from its target',
    severity: 'error',
    cause:
      'A foreign key holds values of the column that it refers to, so both must have the same type. On PostgreSQL and SQLite, smallint and integer may point at each other, and so may string and text.',
    wrong: `${users}${posts}      user_id: { type: bigint, references: { table: users, column: id } }`,
    right: `${users}${posts}      user_id: { type: integer, references: { table: users, column: id } }`,
  },
  'spec/bad-action': {
    title: 'An action that the column does not allow',
    severity: 'error',
    cause:
      'set_null needs a nullable column, and set_default a column with a default: otherwise deleting the other row would always fail.',
    wrong: `${users}${posts}      user_id: { type: integer, references: { table: users, column: id, on_delete: set_null } }`,
    right: `${users}${posts}      user_id: { type: integer, nullable: true, references: { table: users, column: id, on_delete: set_null } }`,
  },
} satisfies Record<string, CatalogueEntry>
