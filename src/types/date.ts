import {
  asInstant,
  isDate,
  momentFilter,
  momentKey,
  momentOf,
  prismaMoment,
} from './parts/moments.js'
import type { TypeRecord } from './type-record.js'

/** A day: its midnight, in UTC. */
export const date: TypeRecord = {
  ...momentOf('date'),
  aliases: [],
  settings: [],
  faultOf: (literal) => (isDate(literal) ? undefined : 'must be a date: "2024-12-31".'),
  on: {
    sqlite: {
      now: "(strftime('%Y-%m-%dT00:00:00.000+00:00', 'now'))",
      comparesExactly: false,
      exactTypes: 'any',
    },
    postgresql: { nativeType: () => 'Date', comparesExactly: false, exactTypes: ['date'] },
    mysql: { nativeType: () => 'Date', comparesExactly: false, exactTypes: ['date'] },
  },
  default: { functions: ['now'], literal: prismaMoment },
  filter: momentFilter('date'),
  key: momentKey({
    path: (value) => `${value}.toISOString().slice(0, 10)`,
    instant: asInstant,
  }),
}
