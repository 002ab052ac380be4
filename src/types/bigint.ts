import type { LimitCheck } from '../databases/database.js'
import { bare, ofFilters, parserOf } from './parts/code.js'
import {
  boundsOf,
  canonicalWhole,
  faultOfWhole,
  isNumeralLiteral,
  numberSettings,
  withoutPlus,
} from './parts/numbers.js'
import { plainNumber } from './parts/plain-number.js'
import { wholeSeed } from './parts/seed.js'
import { numberBounds } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'
import { order } from './words/filter-operator.js'

const range = { min: '-9223372036854775808', max: '9223372036854775807' }

const countingOnSqlite: LimitCheck = ({ countsUp }) => {
  if (!countsUp) return undefined
  return {
    key: 'type',
    message: 'is a bigint key, which SQLite cannot count up. Use integer: it has 64 bits there.',
  }
}

/** 64 bits: a text in JSON. */
export const bigint: TypeRecord = {
  aliases: ['bigserial', 'long'],
  seed: wholeSeed,
  settings: numberSettings,
  isComparable: true,
  range,
  faultOf: (literal, column) =>
    isNumeralLiteral(literal)
      ? faultOfWhole(literal, column, ['bigint', range])
      : 'must be a whole number.',
  prismaType: () => 'BigInt',
  on: {
    sqlite: { comparesExactly: true, exactTypes: 'any', limits: [countingOnSqlite] },
    postgresql: { comparesExactly: true, exactTypes: ['int2', 'int4', 'int8'] },
    mysql: {
      comparesExactly: true,
      exactTypes: ['tinyint', 'smallint', 'mediumint', 'int', 'bigint'],
      natives: { 'bigint unsigned': () => 'UnsignedBigInt' },
    },
  },
  default: { functions: ['autoincrement'], literal: plainNumber },
  answer: { type: () => bare('string'), method: () => 'toString()' },
  body: {
    type: () => bare('bigint'),

    parser: (column) =>
      parserOf(
        'bigint',
        boundsOf(column, (numeral) => `${numeral}n`),
      ),
  },
  client: { input: () => 'bigint | number | string' },
  schema: {
    answer: () => ({ type: 'string', format: 'int64' }),
    body: ({ checks }) => ({
      type: ['string', 'integer'],
      format: 'int64',
      ...numberBounds(checks),
      examples: [checks.min ?? '42'],
    }),
    text: () => ({ type: 'string', format: 'int64' }),
  },
  filter: { code: () => ofFilters('bigint'), operators: order, literal: withoutPlus },
  key: { type: () => bare('bigint'), canonicalText: canonicalWhole, example: '42' },
}
