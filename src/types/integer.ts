import { bare, ofFilters, ofValues, parserOf } from './parts/code.js'
import {
  boundsOf,
  canonicalWhole,
  faultOfWhole,
  numberLiteral,
  numberSettings,
} from './parts/numbers.js'
import { plainNumber } from './parts/plain-number.js'
import { wholeSeed } from './parts/seed.js'
import { numberBounds } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'
import { order } from './words/filter-operator.js'

const range = { min: '-2147483648', max: '2147483647' }

/** 32 bits. */
export const integer: TypeRecord = {
  aliases: ['int', 'serial', 'number'],
  widerTypes: ['float'],
  seed: wholeSeed,
  settings: numberSettings,
  isComparable: true,
  range,
  faultOf: (literal, column) =>
    typeof literal === 'number'
      ? faultOfWhole(literal, column, ['integer', range])
      : 'must be a whole number.',
  prismaType: () => 'Int',
  on: {
    sqlite: { comparesExactly: true, exactTypes: 'any', pointsAt: ['smallint'] },
    postgresql: {
      comparesExactly: true,
      exactTypes: ['int2', 'int4', 'int8'],
      pointsAt: ['smallint'],
    },
    mysql: {
      comparesExactly: true,
      exactTypes: ['tinyint', 'smallint', 'mediumint', 'int', 'bigint'],
      natives: {
        'int unsigned': () => 'UnsignedInt',
        mediumint: () => 'MediumInt',
        'mediumint unsigned': () => 'UnsignedMediumInt',
        year: () => 'Year',
      },
    },
  },
  default: { functions: ['autoincrement'], literal: plainNumber },
  answer: { type: () => bare('number'), ofText: () => bare('Number') },
  body: {
    type: () => bare('number'),
    parser: (column) => parserOf('integer', boundsOf(column)),
  },
  schema: {
    answer: () => ({ type: 'integer', format: 'int32' }),
    body: ({ checks }) => ({ type: 'integer', format: 'int32', ...numberBounds(checks) }),
    text: () => ({ type: 'integer' }),
  },
  filter: { code: () => ofFilters('integer'), operators: order, literal: numberLiteral },
  key: {
    type: () => bare('number'),
    pathParser: ofValues('integerText()'),
    canonicalText: canonicalWhole,
    example: '42',
  },
}
