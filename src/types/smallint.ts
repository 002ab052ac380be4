import { parserOf } from './parts/code.js'
import { boundsOf, faultOfWhole } from './parts/numbers.js'
import { integer } from './integer.js'
import { wholeSeed } from './parts/seed.js'
import { numberBounds } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'

const range = { min: '-32768', max: '32767' }

/** 16 bits. */
export const smallint: TypeRecord = {
  ...integer,
  aliases: ['smallserial', 'short', 'int2'],
  widerTypes: ['integer', 'float'],
  seed: wholeSeed,
  range,
  faultOf: (literal, column) =>
    typeof literal === 'number'
      ? faultOfWhole(literal, column, ['smallint', range])
      : 'must be a whole number.',
  on: {
    sqlite: { ...integer.on.sqlite, pointsAt: ['integer'] },
    postgresql: {
      ...integer.on.postgresql,
      nativeType: () => 'SmallInt',
      pointsAt: ['integer'],
    },
    mysql: {
      comparesExactly: true,
      exactTypes: integer.on.mysql.exactTypes,
      nativeType: () => 'SmallInt',
      natives: {
        'smallint unsigned': () => 'UnsignedSmallInt',
        tinyint: () => 'TinyInt',
        'tinyint unsigned': () => 'UnsignedTinyInt',
      },
    },
  },
  body: {
    ...integer.body,
    parser: ({ native, checks }) => {
      const limits = native === undefined ? { ...range, ...checks } : checks
      return parserOf('integer', boundsOf({ checks: limits }))
    },
  },
  schema: {
    ...integer.schema,
    answer: () => ({ type: 'integer' }),
    body: ({ native, checks }) => {
      const limits = native === undefined ? { ...range, ...checks } : checks
      return { type: 'integer', ...numberBounds(limits) }
    },
  },
}
