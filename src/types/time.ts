import type { LimitCheck } from '../databases/database.js'
import {
  digitsOnSqlite,
  faultOfDigits,
  isExact,
  momentFilter,
  momentKey,
  momentOf,
  prismaMoment,
  sized,
} from './parts/moments.js'
import { matching } from './parts/texts.js'
import { momentSeed } from './parts/seed.js'
import { spelledLike } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'

const keyOnMysql: LimitCheck = ({ inPrimaryKey }) => {
  if (!inPrimaryKey) return undefined
  return {
    key: 'type',
    message: 'is a time in the primary key, by which Prisma finds no row on MySQL. Use string.',
  }
}

const form = { name: 'time', zone: '', isText: isExact } as const
const isTime = matching(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/, 'a time: "23:59:00"')
const onFirstDay = (text: string) => `1970-01-01T${text}Z`

/** A time of day: a moment of 1 January 1970. */
export const time: TypeRecord = {
  ...momentOf('time', form),
  aliases: [],
  seed: momentSeed('time'),
  settings: ['precision'],
  faultOf: (literal, column) => isTime(literal, column) ?? faultOfDigits(literal, column),
  on: {
    sqlite: {
      now: "(strftime('1970-01-01T%H:%M:%f+00:00', 'now'))",
      comparesExactly: false,
      exactTypes: 'any',
      limits: [digitsOnSqlite],
    },
    postgresql: { nativeType: sized('Time'), comparesExactly: false, exactTypes: ['time'] },
    mysql: {
      nativeType: sized('Time'),
      comparesExactly: false,
      exactTypes: ['time'],
      limits: [keyOnMysql],
    },
  },
  default: { functions: ['now'], literal: (text) => prismaMoment(onFirstDay(text)) },
  schema: spelledLike('12:00:00', { format: 'time-local' }),
  filter: momentFilter('time', form),
  key: momentKey({
    path: (value) => `${value}.toISOString().slice(11, 23)`,
    instant: onFirstDay,
    form,
  }),
}
