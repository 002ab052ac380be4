import {
  asInstant,
  isDate,
  momentFilter,
  momentKey,
  momentOf,
  prismaMoment,
} from './parts/moments.js'
import { momentSeed } from './parts/seed.js'
import { oneSchema } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'

/** A day: its midnight, in UTC. */
export const date: TypeRecord = {
  ...momentOf('date'),
  aliases: [],
  seed: momentSeed('date'),
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
  schema: oneSchema({ type: 'string', format: 'date' }),
  filter: momentFilter('date'),
  key: momentKey({
    path: (value) => `${value}.toISOString().slice(0, 10)`,
    instant: asInstant,
  }),
}
