import type { Database, LimitCheck } from './database.js'

const countsInCompositeKey: LimitCheck = ({ countsUp, placeInKey }) => {
  if (!countsUp || placeInKey === undefined) return undefined
  return {
    key: 'default',
    message: 'autoincrements in a composite key, which SQLite cannot. Let the client give it.',
  }
}

export const sqlite: Database = {
  name: 'SQLite',
  schemes: ['file', 'sqlite'],
  urlPattern: '^(file|sqlite(\\+\\w+)?):',
  urlStart: 'file:',
  localUrl: () => 'file:./dev.db',
  testUrl: 'file:./test.db',
  quote: '"',
  identifierLength: 10_000,
  refusedInNames: /"|^__proto__$/,
  constraintNames: { index: 'schema' },
  namesMindCase: false,
  hasEnumTypes: false,
  plainTypes: {},
  indexParts: ['expression', 'where'],
  triggersFollowKeys: true,
  // Of 64 bits, as only this type is counted up.
  longCounter: 'Int',
  sqlDefault: (sql) => `(${sql})`,
  decimalDigits: 15,
  decimalsAreFloats: true,
  sortsNullsLast: false,
  likeMindsCase: false,
  ignoresCaseOfAsciiOnly: true,
  textsAreExact: true,
  exactText: 'TEXT without a COLLATE clause',
  moments: {
    zoneOfDatetime: '+00:00',
    zoneOfTimestamp: '+00:00',
    storedDigits: 'Math.max(digits, 3)',
    hasInfinity: false,
  },
  outbox: { hasIndex: true, wakes: false },
  packages: {
    dependencies: { '@prisma/driver-adapter-utils': '7.10.0', libsql: '^0.5.29' },
    devDependencies: {},
  },
  files: {
    copied: [
      'sqlite/adapter',
      'sqlite/busy',
      'sqlite/connection',
      'sqlite/errors',
      'sqlite/file',
      'sqlite/libsql',
      'sqlite/pool',
      'sqlite/query',
      'sqlite/transaction',
      'sqlite/turns',
      'sqlite/values',
    ],
    filled: [],
    ofTexts: [],
    ofLists: [],
  },
  partials: { database: 'sqlite/database', outbox: 'sqlite/outbox' },
  containers: { url: 'file:/data/app.db' },
  limits: [countsInCompositeKey],
}
