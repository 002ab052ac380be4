import type { CatalogueEntry } from './entry.js'

const tables = `
tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }`

const signIn = (issuer: string) => `authentication:
  jwt:
    secret_key: "\${JWT_SECRET}"
    authorization_url: "${issuer}/authorize"
    token_url: "${issuer}/token"
${tables.trimStart()}`

export const settingProblems = {
  'spec/unknown-scheme': {
    title: 'A URL with an unknown scheme',
    severity: 'error',
    cause:
      'The scheme names the kind of server: file: or sqlite:/// for SQLite, postgresql:// or postgres:// for PostgreSQL, mysql:// or mariadb:// for MySQL and MariaDB, redis:// or rediss:// for Redis. Servers of authentication are asked by https://.',
    wrong: `database: { url: "mongodb://localhost/shop" }${tables}`,
    right: `database: { url: "postgresql://localhost/shop" }${tables}`,
  },
  'spec/unknown-provider': {
    title: 'No database is chosen',
    severity: 'error',
    cause:
      'The generated code depends on the kind of database, but never on the environment in which it is generated. A URL that is only read from the environment does not name a kind.',
    wrong: `database: { url: "\${DATABASE_URL}" }${tables}`,
    right: `database: { url: "\${DATABASE_URL}", provider: postgresql }${tables}`,
  },
  'spec/provider-mismatch': {
    title: 'The URL belongs to another database',
    severity: 'error',
    cause: 'provider names one kind of database and the scheme of url another.',
    wrong: `database: { url: "file:./dev.db", provider: postgresql }${tables}`,
    right: `database: { url: "file:./dev.db", provider: sqlite }${tables}`,
  },
  'spec/bad-variable': {
    title: 'A malformed reference to the environment',
    severity: 'error',
    cause:
      'A reference is ${NAME} or ${NAME:-fallback}, where NAME has letters, digits and underscores and does not begin with a digit. References cannot be nested.',
    wrong: `database: { url: "\${DATABASE-URL:-file:./dev.db}" }${tables}`,
    right: `database: { url: "\${DATABASE_URL:-file:./dev.db}" }${tables}`,
  },
  'spec/needs-fallback': {
    title: 'A variable without a fallback, where openapi.json needs one',
    severity: 'error',
    cause:
      'openapi.json is committed, so it is the same whatever the environment has: it gets the fallback. The running API answers it with what its environment says.',
    wrong: signIn('${ISSUER}'),
    right: signIn('${ISSUER:-https://login.example.com}'),
  },
  'spec/literal-secret': {
    title: 'A secret in the spec',
    severity: 'warning',
    cause:
      'Everyone who can read the spec can read the secret. Pylight writes it only to a git-ignored .env file. Read it from the environment instead.',
    wrong: `database: { url: "postgresql://shop:hunter2@localhost/shop" }${tables}`,
    right: `database: { url: "postgresql://shop:\${DATABASE_PASSWORD}@localhost/shop" }${tables}`,
  },
} satisfies Record<string, CatalogueEntry>
