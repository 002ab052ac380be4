import {
  asInstant,
  canonicalMoment,
  isDate,
  momentFilter,
  momentKey,
  momentOf,
  prismaMoment,
} from './parts/moments.js'
import type { TypeRecord } from './type-record.js'

/** A moment, in UTC. */
export const datetime: TypeRecord = {
  ...momentOf('datetime'),
  aliases: ['timestamp', 'timestamptz'],
  settings: ['updated_at'],
  faultOf: (literal) => (isDatetime(literal) ? undefined : 'must be like "2024-12-31T23:59:00Z".'),
  on: {
    sqlite: { comparesExactly: false, exactTypes: 'any' },
    postgresql: {
      nativeType: () => 'Timestamptz(3)',
      comparesExactly: false,
      exactTypes: ['timestamp', 'timestamptz'],
    },
    mysql: {
      nativeType: () => 'DateTime(3)',
      comparesExactly: false,
      exactTypes: ['datetime', 'timestamp'],
    },
  },
  default: { functions: ['now'], literal: prismaMoment },
  filter: momentFilter('datetime', asInstant),
  key: momentKey(
    (value) => `${value}.toISOString()`,
    (text) => canonicalMoment(asInstant(text)),
  ),
}

function isDatetime(literal: unknown): boolean {
  const shape = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
  const day = typeof literal === 'string' ? shape.exec(literal)?.[1] : undefined
  return isDate(day) && !Number.isNaN(Date.parse(String(literal)))
}
