import type { LimitCheck } from '../databases/database.js'
import { bare, ofFilters, parserOf } from './parts/code.js'
import type { TypedColumn } from './parts/column.js'
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

const defaultLength = 255
const nativeType = ({ length = defaultLength }: TypedColumn) => `VarChar(${length})`
const limits = (column: TypedColumn) => lengthsOf(column, column.length ?? defaultLength)

const indexOnMysql: LimitCheck = ({ length = 0, isIndexed }) => {
  if (length <= 768 || !isIndexed) return undefined
  return { key: 'length', message: 'is longer than the 768 characters that MySQL can index.' }
}

const lengthOnMysql: LimitCheck = ({ length = 0 }) => {
  if (length <= 16_383) return undefined
  return { key: 'length', message: 'is longer than MySQL allows, 16383 characters. Use text.' }
}

/** A text with a length. */
export const string: TypeRecord = {
  aliases: ['varchar'],
  widerTypes: ['text'],
  seed: textSeed(defaultLength),
  settings: [...textSettings, 'length'],
  isComparable: true,
  defaultLength,
  faultOf: faultOfText,
  prismaType: () => 'String',
  on: {
    sqlite: { comparesExactly: false, exactTypes: exactTexts.sqlite, pointsAt: ['text'] },
    postgresql: {
      nativeType,
      natives: {
        bit: ({ length = 1 }) => `Bit(${length})`,
        'bit varying': ({ length }) => (length === undefined ? 'VarBit' : `VarBit(${length})`),
        citext: () => 'Citext',
      },
      comparesExactly: false,
      exactTypes: exactTexts.postgresql,
      pointsAt: ['text'],
    },
    mysql: {
      nativeType,
      comparesExactly: false,
      exactTypes: exactTexts.mysql,
      limits: [indexOnMysql, lengthOnMysql],
    },
  },
  default: { functions: ['uuid', 'cuid'], literal: prismaText },
  answer: { type: () => bare('string') },
  body: {
    type: () => bare('string'),
    parser: (column) => parserOf('text', limits(column)),
  },
  schema: textSchemas(defaultLength),
  filter: { code: () => ofFilters('text'), operators: [...order, 'like'] },
  key: textKey(limits),
}
