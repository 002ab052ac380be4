import type { LimitCheck } from '../databases/database.js'
import { bare, ofFilters, parserOf } from './parts/code.js'
import { noDefaultOnMysql } from './parts/no-default.js'
import {
  exactTexts,
  faultOfText,
  lengthsOf,
  prismaText,
  textKey,
  textSettings,
} from './parts/texts.js'
import { textSeed } from './parts/seed.js'
import { textSchemas } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'
import { order } from './words/filter-operator.js'

const indexOnMysql: LimitCheck = ({ isIndexed }) => {
  if (!isIndexed) return undefined
  return { key: 'type', message: 'is text, which MySQL cannot index. Use string with a length.' }
}

/** A text of any length. */
export const text: TypeRecord = {
  aliases: [],
  widerTypes: ['string'],
  seed: textSeed(),
  settings: textSettings,
  isComparable: true,
  faultOf: faultOfText,
  prismaType: () => 'String',
  on: {
    sqlite: { comparesExactly: false, exactTypes: exactTexts.sqlite, pointsAt: ['string'] },
    postgresql: {
      nativeType: () => 'Text',
      comparesExactly: false,
      exactTypes: exactTexts.postgresql,
      pointsAt: ['string'],
      natives: {
        citext: () => 'Citext',
        inet: () => 'Inet',
        varchar: () => 'VarChar',
      },
    },
    mysql: {
      nativeType: () => 'LongText',
      comparesExactly: false,
      exactTypes: exactTexts.mysql,
      natives: {
        tinytext: () => 'TinyText',
        text: () => 'Text',
        mediumtext: () => 'MediumText',
      },
      limits: [indexOnMysql, noDefaultOnMysql('text')],
    },
  },
  default: { functions: ['uuid', 'cuid'], literal: prismaText },
  answer: { type: () => bare('string') },
  body: {
    type: () => bare('string'),
    parser: (column) => parserOf('text', lengthsOf(column)),
  },
  schema: textSchemas(),
  filter: {
    code: ({ native }) => ofFilters(native === 'inet' ? 'address' : 'text'),
    operators: [...order, 'like'],
    lacks: ({ native }) => (native === 'inet' ? 'like' : undefined),
  },
  key: textKey((column) => lengthsOf(column)),
}
