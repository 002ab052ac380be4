import { bare, ofFilters, parserOf } from './parts/code.js'
import { noDefaultOnMysql, noDefaultOnSqlite } from './parts/no-default.js'
import { matching, prismaText } from './parts/texts.js'
import { spelledLike } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'

/** Base64 in JSON. */
export const bytes: TypeRecord = {
  aliases: ['blob', 'binary'],
  seed: (dice) => dice.bytes(16),
  settings: [],
  isComparable: false,
  faultOf: matching(/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/, 'base64'),
  prismaType: () => 'Bytes',
  on: {
    sqlite: { comparesExactly: false, exactTypes: 'any', limits: [noDefaultOnSqlite('bytes')] },
    postgresql: { nativeType: () => 'ByteA', comparesExactly: false, exactTypes: ['bytea'] },
    mysql: {
      nativeType: () => 'LongBlob',
      natives: {
        tinyblob: () => 'TinyBlob',
        blob: () => 'Blob',
        mediumblob: () => 'MediumBlob',
      },
      comparesExactly: false,
      exactTypes: ['varbinary', 'blob', 'tinyblob', 'mediumblob', 'longblob'],
      limits: [noDefaultOnMysql('bytes')],
    },
  },
  default: {
    functions: [],
    literal: prismaText,
    byApi: (literal) => `Uint8Array.from(Buffer.from(${literal}, 'base64'))`,
  },
  answer: {
    type: () => bare('string'),
    call: (value) => bare(`Buffer.from(${value}).toString('base64')`),
  },
  body: {
    type: () => bare('Uint8Array<ArrayBuffer>'),
    parser: () => parserOf('bytes'),
  },
  schema: spelledLike('aGVsbG8=', { contentEncoding: 'base64' }),
  filter: { code: () => ofFilters('bytes'), operators: [] },
}
