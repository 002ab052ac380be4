import { bare, ofFilters, ofLists, ofValues, parserOf } from './parts/code.js'
import { oneSchema } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'

/** The spellings in paths and queries. */
const spellings = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

export const boolean: TypeRecord = {
  aliases: ['bool'],
  seed: (dice) => dice.whole(0, 1) === 1,
  settings: [],
  isComparable: true,
  faultOf: (literal) => (typeof literal === 'boolean' ? undefined : 'must be true or false.'),
  prismaType: () => 'Boolean',
  on: {
    sqlite: { comparesExactly: false, exactTypes: 'any' },
    postgresql: { comparesExactly: false, exactTypes: ['bool'] },
    mysql: { comparesExactly: false, exactTypes: ['tinyint'] },
  },
  default: { functions: [], literal: (text) => text },
  answer: { type: () => bare('boolean'), ofText: () => ofLists('isTrue') },
  body: {
    type: () => bare('boolean'),
    parser: () => parserOf('boolean'),
  },
  schema: oneSchema({ type: 'boolean' }),
  filter: {
    code: () => ofFilters('boolean'),
    operators: ['eq', 'ne'],
    literal: (text) => spellings.get(text.toLowerCase()),
  },
  key: {
    type: () => bare('boolean'),
    pathParser: ofValues('booleanText()'),
    canonicalText: (text) => spellings.get(text)?.toString(),
    example: '…',
  },
}
