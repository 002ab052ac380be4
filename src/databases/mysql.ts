import type { Database, LimitCheck } from './database.js'

const indexedText: LimitCheck = ({ type, isIndexed }) => {
  if (type !== 'text' || !isIndexed) return undefined
  return { key: 'type', message: 'is text, which MySQL cannot index. Use string with a length.' }
}

const indexedLength: LimitCheck = ({ type, length = 0, isIndexed }) => {
  if (type !== 'string' || length <= 768 || !isIndexed) return undefined
  return { key: 'length', message: 'is longer than the 768 characters that MySQL can index.' }
}

const stringLength: LimitCheck = ({ type, length = 0 }) => {
  if (type !== 'string' || length <= 16_383) return undefined
  return { key: 'length', message: 'is longer than MySQL allows, 16383 characters. Use text.' }
}

const literalDefault: LimitCheck = ({ type, hasLiteralDefault }) => {
  if (!hasLiteralDefault || !['text', 'json', 'bytes'].includes(type)) return undefined
  return {
    key: 'default',
    message: `is ${type}, which has no literal default on MySQL. Remove it.`,
  }
}

const decimalDigits: LimitCheck = ({ type, precision = 0, scale = 0 }) => {
  if (type !== 'decimal' || (precision <= 65 && scale <= 30)) return undefined
  return {
    key: 'precision',
    message: 'has more digits than MySQL keeps, 65 of which 30 after the point.',
  }
}

const setDefault: LimitCheck = ({ references }) => {
  const actions = [references?.on_delete, references?.on_update]
  if (!actions.includes('set_default')) return undefined
  return {
    key: 'references',
    message: 'uses set_default, which MySQL refuses. Choose another action.',
  }
}

const timeKey: LimitCheck = ({ type, inPrimaryKey }) => {
  if (type !== 'time' || !inPrimaryKey) return undefined
  return {
    key: 'type',
    message: 'is a time in the primary key, by which Prisma finds no row on MySQL. Use string.',
  }
}

const valuesByCase: LimitCheck = ({ values = [] }) => {
  const different = new Set(values.map((value) => value.toLowerCase()))
  if (different.size === new Set(values).size) return undefined
  return {
    key: 'values',
    message: 'has values that differ only in capitals, which MySQL takes for one.',
  }
}

/** MariaDB as well. */
export const mysql: Database = {
  schemes: ['mysql', 'mariadb'],
  driverScheme: 'mariadb',
  urlPattern: '^(mysql|mariadb)(\\+\\w+)?://',
  urlStart: 'mysql://',
  localUrl: (name) => `mysql://root@localhost:3306/${name}`,
  quote: '`',
  identifierLength: 64,
  primaryKeyName: 'PRIMARY',
  namesForeignKeys: true,
  hasEnumTypes: false,
  // UUIDs are texts here, which are compared by a collation.
  exactTypes: ['integer', 'bigint'],
  adapter: 'mariadb',
  driver: '"mariadb": "3.4.5"',
  containers: {
    url: 'mysql://root@database:3306/app',
    service: {
      image: 'mariadb:11',
      environment: ['MARIADB_DATABASE: app', "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD: 'yes'"],
      folder: '/var/lib/mysql',
      healthcheck: "['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized']",
    },
  },
  limits: [
    indexedText,
    indexedLength,
    stringLength,
    literalDefault,
    decimalDigits,
    setDefault,
    timeKey,
    valuesByCase,
  ],
}
