import type { Database, LimitCheck } from './database.js'

const setDefault: LimitCheck = ({ references }) => {
  const actions = [references?.on_delete, references?.on_update]
  if (!actions.includes('set_default')) return undefined
  return {
    key: 'references',
    message: 'uses set_default, which MySQL refuses. Choose another action.',
  }
}

const countsBehindOthers: LimitCheck = ({ countsUp, placeInKey = 0 }) => {
  if (!countsUp || placeInKey === 0) return undefined
  return {
    key: 'default',
    message: 'autoincrements, and MySQL wants such a column first in the key. Name it first.',
  }
}

/** Prisma finds the row that it wrote by its key. */
const unknownKey: LimitCheck = ({ hasSqlDefault, inPrimaryKey }) => {
  if (!hasSqlDefault || !inPrimaryKey) return undefined
  return {
    key: 'default',
    message: "is a key that MySQL works out, which it doesn't return. Let the client give it.",
  }
}

/** MySQL and MariaDB. */
export const mysql: Database = {
  name: 'MySQL',
  schemes: ['mysql', 'mariadb'],
  driverScheme: 'mariadb',
  urlPattern: '^(mysql|mariadb)(\\+\\w+)?://',
  urlStart: 'mysql://',
  localUrl: (name) => `mysql://root@localhost:3306/${name}`,
  quote: '`',
  identifierLength: 64,
  primaryKeyName: 'PRIMARY',
  refusedInNames: /`|[\u{10000}-\u{10ffff}]| $|^__proto__$/u,
  constraintNames: { index: 'table', foreignKey: 'schema' },
  namesMindCase: false,
  hasEnumTypes: false,
  plainTypes: {
    String: ['VarChar', ['191']],
    Int: ['Int', []],
    BigInt: ['BigInt', []],
    Float: ['Double', []],
    Decimal: ['Decimal', ['65', '30']],
    Boolean: ['TinyInt', ['1']],
    DateTime: ['DateTime', ['3']],
    Json: ['Json', []],
    Bytes: ['LongBlob', []],
  },
  indexParts: ['length'],
  triggersFollowKeys: false,
  longCounter: 'BigInt',
  sqlDefault: (sql) => sql,
  decimalDigits: 65,
  decimalsAreFloats: false,
  sortsNullsLast: false,
  likeMindsCase: false,
  ignoresCaseOfAsciiOnly: false,
  textsAreExact: false,
  exactText: 'VARCHAR with the collation utf8mb4_nopad_bin (MySQL: utf8mb4_0900_bin)',
  moments: { zoneOfDatetime: '', zoneOfTimestamp: '', storedDigits: 'digits', hasInfinity: false },
  outbox: { hasIndex: false, longText: 'LongText', wakes: false },
  packages: {
    dependencies: { '@prisma/adapter-mariadb': '7.10.0', mariadb: '3.4.7' },
    devDependencies: {},
    single: 'mariadb',
  },
  files: {
    copied: ['mysql/session'],
    filled: ['mysql/datetimes', 'mysql/pool'],
    ofTexts: ['mysql/texts'],
    ofLists: [],
  },
  partials: { texts: 'mysql/texts', outbox: 'mysql/outbox' },
  containers: {
    url: 'mysql://root@database:3306/app',
    service: {
      image: 'mariadb:11',
      environment: ['MARIADB_DATABASE: app', "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD: 'yes'"],
      folder: '/var/lib/mysql',
      healthcheck: "['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized']",
    },
  },
  limits: [setDefault, countsBehindOthers, unknownKey],
}
