import type { TypedColumn } from './parts/column.js'
import { exactTexts, lengthsOf, textKey } from './parts/texts.js'
import { parserOf } from './parts/code.js'
import { string } from './string.js'
import { textSeed } from './parts/seed.js'
import { textSchemas } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'

const defaultLength = 1
const nativeType = ({ length = defaultLength }: TypedColumn) => `Char(${length})`
const limits = (column: TypedColumn) => lengthsOf(column, column.length ?? defaultLength)

/** A text that PostgreSQL fills up with spaces, which don't count when it is compared. */
export const char: TypeRecord = {
  ...string,
  aliases: ['character', 'bpchar', 'nchar'],
  widerTypes: ['string', 'text'],
  seed: textSeed(1),
  defaultLength,
  on: {
    sqlite: { comparesExactly: false, exactTypes: exactTexts.sqlite },
    postgresql: { nativeType, comparesExactly: false, exactTypes: [] },
    mysql: { nativeType, comparesExactly: false, exactTypes: [], limits: [longestOnMysql] },
  },
  body: { ...string.body, parser: (column) => parserOf('text', limits(column)) },
  key: textKey(limits),
  schema: textSchemas(defaultLength),
}

function longestOnMysql({ length = 0 }: { length?: number | undefined }) {
  if (length <= 255) return undefined
  return {
    key: 'length' as const,
    message: 'is longer than the 255 characters of a char on MySQL.',
  }
}
