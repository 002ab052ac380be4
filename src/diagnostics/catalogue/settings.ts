import type { CatalogueEntry } from './entry.js'

const tables = `
tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }`

export const settingProblems = {
  'spec/unknown-scheme': {
    title: 'A URL of an unknown scheme',
    severity: 'error',
    cause:
      'The scheme says which server is meant: file: or sqlite:/// for SQLite, postgresql:// or postgres:// for PostgreSQL, mysql:// or mariadb:// for MySQL and MariaDB, redis:// or rediss:// for Redis.',
    wrong: `database: { url: "mongodb://localhost/shop" }${tables}`,
    right: `database: { url: "postgresql://localhost/shop" }${tables}`,
  },
  'spec/unknown-provider': {
    title: 'No database is chosen',
    severity: 'error',
    cause:
      'What is generated depends on the database, and never on the environment of the one who generates. A URL that is read from the environment alone does not say which one it is.',
    wrong: `database: { url: "\${DATABASE_URL}" }${tables}`,
    right: `database: { url: "\${DATABASE_URL}", provider: postgresql }${tables}`,
  },
  'spec/provider-mismatch': {
    title: 'The URL belongs to another database',
    severity: 'error',
    cause: 'provider names one database and the scheme of url another.',
    wrong: `database: { url: "file:./dev.db", provider: postgresql }${tables}`,
    right: `database: { url: "file:./dev.db", provider: sqlite }${tables}`,
  },
  'spec/bad-variable': {
    title: 'A reference to the environment that cannot be read',
    severity: 'error',
    cause:
      'A reference is ${NAME} or ${NAME:-fallback}, where NAME has letters, digits and underscores and does not begin with a digit. References cannot stand inside each other.',
    wrong: `database: { url: "\${DATABASE-URL:-file:./dev.db}" }${tables}`,
    right: `database: { url: "\${DATABASE_URL:-file:./dev.db}" }${tables}`,
  },
  'spec/literal-secret': {
    title: 'A secret stands in the spec',
    severity: 'warning',
    cause:
      'Whoever reads the spec reads the secret. It is written to a git-ignored .env file and nowhere else. Read it from the environment instead.',
    wrong: `database: { url: "postgresql://shop:hunter2@localhost/shop" }${tables}`,
    right: `database: { url: "postgresql://shop:\${DATABASE_PASSWORD}@localhost/shop" }${tables}`,
  },
} satisfies Record<string, CatalogueEntry>
