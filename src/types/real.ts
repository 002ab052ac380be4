import { ofValues, parserOf } from './parts/code.js'
import { float } from './float.js'
import { boundsOf } from './parts/numbers.js'
import { numberSeed } from './parts/seed.js'
import { numberBounds } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'

/** 32 bits: about 7 digits. On SQLite 64 bits. */
export const real: TypeRecord = {
  ...float,
  aliases: ['float4', 'single'],
  widerTypes: ['float'],
  seed: numberSeed,
  on: {
    sqlite: float.on.sqlite,
    postgresql: { ...float.on.postgresql, nativeType: () => 'Real' },
    mysql: { ...float.on.mysql, nativeType: () => 'Float' },
  },
  answer: { ...float.answer, call: (value) => ofValues(`realNumber(${value})`) },
  body: { ...float.body, parser: (column) => parserOf('real', boundsOf(column)) },
  schema: {
    ...float.schema,
    answer: () => ({ type: 'number', format: 'float' }),
    body: ({ checks }) => ({ type: 'number', format: 'float', ...numberBounds(checks) }),
  },
}
