import type { CatalogueEntry } from './entry.js'
import { countedTypes, functionsOfTypes, noKeys, settingsOfTypes } from './type-lists.js'

const table = `tables:
  - name: products
    columns:
`
const start = `${table}      id: { type: integer, primary_key: true }
`

export const columnProblems = {
  'spec/no-columns': {
    title: 'A table without columns',
    severity: 'error',
    cause:
      'pylight generate reads the columns of such a table from the database, and keeps them in pylight.reflected.json, which is committed. Other commands, and --check, need that file.',
    wrong: `tables:
  - name: products`,
    right: `${table}      id: { type: integer, primary_key: true }`,
  },
  'spec/no-primary-key': {
    title: 'A table without a primary key',
    severity: 'error',
    cause:
      'Rows are addressed, cached and put in a stable order by their primary key, and Prisma cannot model a table without one. With view: true it is only read, as a list.',
    wrong: `${table}      name: { type: string, length: 100 }`,
    right: `${table}      id: { type: integer, primary_key: true }
      name: { type: string, length: 100 }`,
  },
  'spec/bad-view': {
    title: 'A view with what only tables have',
    severity: 'error',
    cause:
      'A view, or a table without a key, is only read: it has no methods but GET, and no defaults, foreign keys or indexes. of lists the tables that it shows.',
    wrong: `${table}      id: { type: integer, primary_key: true }
  - name: best_sellers
    view: true
    of: [products]
    methods: [GET, POST]
    columns: { product_id: integer, sold: integer }`,
    right: `${table}      id: { type: integer, primary_key: true }
  - name: best_sellers
    view: true
    of: [products]
    columns: { product_id: integer, sold: integer }`,
  },
  'spec/bad-primary-key': {
    title: 'A primary key that cannot be one',
    severity: 'error',
    cause: `A primary key is one column marked primary_key, or a list of columns of the table, not both. Its columns cannot be nullable, hidden or generated. They cannot be ${noKeys}: such values cannot be compared, or do not fit in a URL.`,
    wrong: `${table}      payload: { type: json, primary_key: true }`,
    right: `${table}      id: { type: uuid, primary_key: true, default: uuid }
      payload: json`,
  },
  'spec/misplaced-key': {
    title: 'A setting in a place that does not have it',
    severity: 'error',
    cause: `${settingsOfTypes}. caching.near belongs to the features of the whole project.`,
    wrong: `${start}      price: { type: integer, precision: 10 }`,
    right: `${start}      price: { type: decimal, precision: 10 }`,
  },
  'spec/unknown-enum': {
    title: 'An enum that does not exist',
    severity: 'error',
    cause: 'A column shares an enum that enums, at the top of the spec, does not have.',
    wrong: `enums: { Size: [small, large] }
${start}      size: { type: enum, enum: Sice }`,
    right: `enums: { Size: [small, large] }
${start}      size: { type: enum, enum: Size }`,
  },
  'spec/bad-range': {
    title: 'A range that nothing fits',
    severity: 'error',
    cause: 'The lower bound is above the upper one, or a bound is outside what the type can hold.',
    wrong: `${start}      rating: { type: integer, min: 5, max: 1 }`,
    right: `${start}      rating: { type: integer, min: 1, max: 5 }`,
  },
  'spec/bad-default': {
    title: 'A default that its column refuses',
    severity: 'error',
    cause: `A default is a value of the column's type that passes its own checks, or one of ${functionsOfTypes}. { sql: … } is an expression that the database evaluates, and none is for an integer key that the client gives.`,
    wrong: `${start}      stock: { type: integer, default: many }`,
    right: `${start}      stock: { type: integer, default: 0 }`,
  },
  'spec/bad-native': {
    title: 'A native type that its column cannot have',
    severity: 'error',
    cause:
      "native names the database's own type where a column's type has several, such as citext for text. What Prisma's client cannot read, such as interval, no API can serve.",
    wrong: `database: { url: "postgresql://localhost/shop" }
${start}      email: { type: text, native: interval }`,
    right: `database: { url: "postgresql://localhost/shop" }
${start}      email: { type: text, native: citext }`,
  },
  'spec/bad-pattern': {
    title: 'A pattern that is not a regular expression',
    severity: 'error',
    cause:
      'pattern is the source of a JavaScript regular expression. In double quotes YAML reads backslashes itself; single quotes keep them.',
    wrong: `${start}      sku: { type: string, length: 20, pattern: "^[A-Z" }`,
    right: `${start}      sku: { type: string, length: 20, pattern: "^[A-Z]+$" }`,
  },
  'spec/slow-pattern': {
    title: 'A pattern that some texts make very slow',
    severity: 'warning',
    cause:
      'When a text can match in many ways, a regular expression tries them all. With (a+)+ each character doubles their number; with ^.*a.*$ it grows with the square of the length. The API stops after 100 ms and refuses the text.',
    wrong: `${start}      sku: { type: string, length: 100, pattern: "^([A-Z]+-?)+$" }`,
    right: `${start}      sku: { type: string, length: 100, pattern: "^[A-Z]+(-[A-Z]+)*$" }`,
  },
  'spec/autoincrement': {
    title: 'autoincrement on a column that cannot have it',
    severity: 'error',
    cause: `A table can have one autoincrement column. It is ${countedTypes}, and is in the primary key.`,
    wrong: `${start}      serial: { type: integer, unique: true, default: autoincrement }`,
    right: `${start}      serial: { type: integer, unique: true }`,
  },
  'spec/provider-limit': {
    title: 'Something that the chosen database cannot do',
    severity: 'error',
    cause:
      'SQLite, PostgreSQL and MySQL differ. This would fail when the tables are created or when rows are written.',
    wrong: `database: { url: "file:./dev.db" }
${table}      id: { type: bigint, primary_key: true }`,
    right: `database: { url: "file:./dev.db" }
${table}      id: { type: integer, primary_key: true }`,
  },
  'spec/precision-loss': {
    title: 'Decimals that SQLite rounds',
    severity: 'warning',
    cause:
      'SQLite stores decimals as floating-point numbers of about 15 digits. More digits than that are lost. PostgreSQL and MySQL keep them all.',
    wrong: `database: { url: "file:./dev.db" }
${start}      total: { type: decimal, precision: 20, scale: 2 }`,
    right: `database: { url: "file:./dev.db" }
${start}      total: { type: decimal, precision: 15, scale: 2 }`,
  },
} satisfies Record<string, CatalogueEntry>
