import { bare, ofFilters, parserOf } from './parts/code.js'
import { exactTexts, matching, prismaText } from './parts/texts.js'
import { oneSchema } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'
import { equality } from './words/filter-operator.js'

export const uuid: TypeRecord = {
  aliases: [],
  widerTypes: ['string', 'text'],
  seed: (dice) => dice.uuid(),
  settings: [],
  isComparable: true,
  faultOf: matching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'a UUID'),
  prismaType: () => 'String',
  on: {
    sqlite: { comparesExactly: true, exactTypes: exactTexts.sqlite },
    postgresql: {
      nativeType: () => 'Uuid',
      comparesExactly: true,
      exactTypes: ['uuid', 'text', 'varchar'],
    },
    // A text, which is compared by a collation.
    mysql: {
      nativeType: () => 'Char(36)',
      comparesExactly: false,
      exactTypes: ['uuid', 'char', 'varchar'],
    },
  },
  default: { functions: ['uuid'], literal: prismaText },
  answer: { type: () => bare('string') },
  body: {
    type: () => bare('string'),
    parser: () => parserOf('uuid'),
  },
  schema: oneSchema({ type: 'string', format: 'uuid' }),
  filter: { code: () => ofFilters('uuid'), operators: equality },
  key: {
    type: () => bare('string'),
    canonicalText: (text) => text.toLowerCase(),
    isSpelledOnce: true,
    example: '…',
  },
}
