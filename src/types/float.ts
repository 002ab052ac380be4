import { bare, ofFilters, parserOf } from './parts/code.js'
import { boundsOf, faultOfRange, numberLiteral, numberSettings } from './parts/numbers.js'
import { plainNumber } from './parts/plain-number.js'
import { numberSeed } from './parts/seed.js'
import { numberBounds } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'
import { order } from './words/filter-operator.js'

/** 64 bits. Not a key: numbers that print alike may differ. */
export const float: TypeRecord = {
  aliases: ['double'],
  seed: numberSeed,
  settings: numberSettings,
  isComparable: true,
  faultOf: (literal, column) =>
    typeof literal === 'number' ? faultOfRange(literal, column) : 'must be a number.',
  prismaType: () => 'Float',
  on: {
    sqlite: { comparesExactly: false, exactTypes: 'any' },
    postgresql: { comparesExactly: false, exactTypes: ['float4', 'float8'] },
    mysql: { comparesExactly: false, exactTypes: ['float', 'double'] },
  },
  default: { functions: [], literal: plainNumber },
  answer: { type: () => bare('number'), ofText: () => bare('Number') },
  body: {
    type: () => bare('number'),
    parser: (column) => parserOf('float', boundsOf(column)),
  },
  schema: {
    answer: () => ({ type: 'number', format: 'double' }),
    body: ({ checks }) => ({ type: 'number', format: 'double', ...numberBounds(checks) }),
    text: () => ({ type: 'number' }),
  },
  filter: { code: () => ofFilters('float'), operators: order, literal: numberLiteral },
}
