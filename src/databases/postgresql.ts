import type { Database } from './database.js'

export const postgresql: Database = {
  schemes: ['postgresql', 'postgres'],
  driverScheme: 'postgresql',
  urlPattern: '^postgres(ql)?(\\+\\w+)?://',
  urlStart: 'postgresql://',
  localUrl: (name) => `postgresql://postgres@localhost:5432/${name}`,
  quote: '"',
  identifierLength: 63,
  refusedInNames: /"|^__proto__$/,
  constraintNames: { primaryKey: 'schema', index: 'schema', foreignKey: 'table' },
  defaultSchema: 'public',
  namesMindCase: true,
  hasEnumTypes: true,
  decimalDigits: 65,
  sortsNullsLast: true,
  likeMindsCase: true,
  moments: { zoneOfDatetime: 'Z', zoneOfTimestamp: '', storedDigits: 'digits', hasInfinity: true },
  adapter: 'pg',
  driver: '"pg": "^8.23.1"',
  containers: {
    url: 'postgresql://postgres@database:5432/app',
    service: {
      image: 'postgres:17',
      environment: ['POSTGRES_DB: app', 'POSTGRES_HOST_AUTH_METHOD: trust'],
      folder: '/var/lib/postgresql/data',
      healthcheck: "['CMD', 'pg_isready', '-U', 'postgres', '-d', 'app']",
    },
  },
  limits: [],
}
