import { bigint } from './bigint.js'
import { boolean } from './boolean.js'
import { bytes } from './bytes.js'
import { char } from './char.js'
import { columnTypes, type ColumnType, type ScalarType } from './column-type.js'
import { date } from './date.js'
import { datetime } from './datetime.js'
import { decimal } from './decimal.js'
import { enumeration } from './enum.js'
import { float } from './float.js'
import { integer } from './integer.js'
import { json } from './json.js'
import { listsOf } from './lists.js'
import { real } from './real.js'
import { smallint } from './smallint.js'
import { string } from './string.js'
import { text } from './text.js'
import { time } from './time.js'
import { timestamp } from './timestamp.js'
import type { TypeRecord } from './type-record.js'
import { uuid } from './uuid.js'

const scalars: Readonly<Record<ScalarType, TypeRecord>> = {
  integer,
  smallint,
  bigint,
  decimal,
  float,
  real,
  boolean,
  string,
  char,
  text,
  uuid,
  date,
  time,
  datetime,
  timestamp,
  enum: enumeration,
  json,
  bytes,
}

export const types: Readonly<Record<ColumnType, TypeRecord>> = { ...scalars, ...listsOf(scalars) }

/** The types whose record fulfils `has`. */
export function typesWith(has: (record: TypeRecord) => boolean): ColumnType[] {
  return columnTypes.filter((type) => has(types[type]))
}
