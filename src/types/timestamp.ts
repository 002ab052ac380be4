import {
  asInstant,
  digitsOnSqlite,
  faultOfDigits,
  isDate,
  momentFilter,
  momentKey,
  momentOf,
  nowInKeyOnMysql,
  prismaMoment,
  sized,
} from './parts/moments.js'
import { momentSeed } from './parts/seed.js'
import { spelledLike } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'

const form = { name: 'timestamp', zone: '', isText: () => true } as const

/** What a calendar and a clock show, without a time zone, so not a `Date`. */
export const timestamp: TypeRecord = {
  ...momentOf('timestamp', form),
  aliases: [],
  seed: momentSeed('timestamp'),
  settings: ['updated_at', 'precision'],
  faultOf: (literal, column) =>
    isTimestamp(literal) ? faultOfDigits(literal, column) : 'must be like "2024-12-31T23:59:00".',
  on: {
    sqlite: { comparesExactly: false, exactTypes: 'any', limits: [digitsOnSqlite] },
    postgresql: {
      nativeType: sized('Timestamp'),
      comparesExactly: false,
      exactTypes: ['timestamp'],
    },
    mysql: {
      nativeType: sized('DateTime'),
      natives: { timestamp: sized('Timestamp') },
      comparesExactly: false,
      exactTypes: ['datetime', 'timestamp'],
      limits: [nowInKeyOnMysql(form)],
    },
  },
  default: { functions: ['now'], literal: (text) => prismaMoment(asInstant(text)) },
  schema: spelledLike('2024-12-31T23:59:00', { format: 'date-time-local' }),
  filter: momentFilter('timestamp', form),
  key: momentKey({ instant: asInstant, form }),
}

function isTimestamp(literal: unknown): boolean {
  const shape = /^(\d{4}-\d\d-\d\d)(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?)?$/
  return typeof literal === 'string' && isDate(shape.exec(literal)?.[1])
}
