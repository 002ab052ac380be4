import {
  asInstant,
  digitsOnSqlite,
  faultOfDigits,
  isDate,
  isExact,
  momentFilter,
  momentKey,
  momentOf,
  nowInKeyOnMysql,
  prismaMoment,
  sized,
} from './parts/moments.js'
import { momentSeed } from './parts/seed.js'
import { oneSchema } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'

const form = { name: 'datetime', zone: 'Z', isText: isExact } as const

/** A moment, in UTC. */
export const datetime: TypeRecord = {
  ...momentOf('datetime', form),
  aliases: ['timestamptz'],
  seed: momentSeed('datetime'),
  settings: ['updated_at', 'precision'],
  faultOf: (literal, column) =>
    isDatetime(literal) ? faultOfDigits(literal, column) : 'must be like "2024-12-31T23:59:00Z".',
  on: {
    sqlite: { comparesExactly: false, exactTypes: 'any', limits: [digitsOnSqlite] },
    postgresql: {
      nativeType: sized('Timestamptz'),
      natives: { timestamp: sized('Timestamp') },
      comparesExactly: false,
      exactTypes: ['timestamp', 'timestamptz'],
    },
    mysql: {
      nativeType: sized('DateTime'),
      natives: { timestamp: sized('Timestamp') },
      comparesExactly: false,
      exactTypes: ['datetime', 'timestamp'],
      limits: [nowInKeyOnMysql(form)],
    },
  },
  client: { input: (column) => (isExact(column) ? 'string' : 'Date | string') },
  default: { functions: ['now'], literal: prismaMoment },
  schema: oneSchema({ type: 'string', format: 'date-time' }),
  filter: momentFilter('datetime', form, asInstant),
  key: momentKey({ path: (value) => `${value}.toISOString()`, instant: asInstant, form }),
}

function isDatetime(literal: unknown): boolean {
  const shape = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
  const day = typeof literal === 'string' ? shape.exec(literal)?.[1] : undefined
  return isDate(day) && !Number.isNaN(Date.parse(String(literal)))
}
