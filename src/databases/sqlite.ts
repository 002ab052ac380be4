import type { Database, LimitCheck } from './database.js'

const bigintThatCounts: LimitCheck = ({ type, countsUp }) => {
  if (type !== 'bigint' || !countsUp) return undefined
  return {
    key: 'type',
    message: 'is a bigint key, which SQLite cannot count up. Use integer: it has 64 bits there.',
  }
}

const literalDefault: LimitCheck = ({ type, hasLiteralDefault }) => {
  if (!hasLiteralDefault || (type !== 'json' && type !== 'bytes')) return undefined
  return {
    key: 'default',
    message: `is ${type}, for which Prisma writes defaults wrongly on SQLite. Remove the default.`,
  }
}

const decimalDigits: LimitCheck = ({ type, precision = 0 }) => {
  if (type !== 'decimal' || precision <= 15) return undefined
  return {
    key: 'precision',
    isWarning: true,
    message: `has ${precision} digits, but SQLite keeps about 15 of a decimal.`,
  }
}

export const sqlite: Database = {
  schemes: ['file', 'sqlite'],
  urlPattern: '^(file|sqlite(\\+\\w+)?):',
  urlStart: 'file:',
  localUrl: () => 'file:./dev.db',
  quote: '"',
  identifierLength: 10_000,
  namesForeignKeys: false,
  hasEnumTypes: false,
  exactTypes: ['integer', 'bigint', 'uuid'],
  driver: '"libsql": "^0.5.29"',
  containers: { url: 'file:/data/app.db' },
  limits: [bigintThatCounts, literalDefault, decimalDigits],
}
