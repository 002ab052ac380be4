import type { Database, LimitCheck } from './database.js'

const countsInCompositeKey: LimitCheck = ({ countsUp, placeInKey }) => {
  if (!countsUp || placeInKey === undefined) return undefined
  return {
    key: 'default',
    message: 'autoincrements in a composite key, which SQLite cannot. Let the client give it.',
  }
}

export const sqlite: Database = {
  schemes: ['file', 'sqlite'],
  urlPattern: '^(file|sqlite(\\+\\w+)?):',
  urlStart: 'file:',
  localUrl: () => 'file:./dev.db',
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
  // SQLite stores decimals as floating-point numbers.
  decimalDigits: 15,
  sortsNullsLast: false,
  likeMindsCase: false,
  moments: {
    zoneOfDatetime: '+00:00',
    zoneOfTimestamp: '+00:00',
    storedDigits: 'Math.max(digits, 3)',
    hasInfinity: false,
  },
  driver: '"libsql": "^0.5.29"',
  containers: { url: 'file:/data/app.db' },
  limits: [countsInCompositeKey],
}
