import { clientType, ofFilters, ofValues, parserOf } from './parts/code.js'
import { noDefaultOnMysql, noDefaultOnSqlite } from './parts/no-default.js'
import { prismaText } from './parts/texts.js'
import type { TypeRecord } from './type-record.js'

export const json: TypeRecord = {
  aliases: ['jsonb', 'json[]', 'jsonb[]'],
  seed: (dice) => JSON.stringify({ note: dice.words(20), count: dice.whole(0, 100) }),
  settings: [],
  isComparable: false,
  faultOf: () => undefined,
  prismaType: () => 'Json',
  on: {
    sqlite: { comparesExactly: false, exactTypes: 'any', limits: [noDefaultOnSqlite('json')] },
    postgresql: {
      nativeType: () => 'JsonB',
      natives: { json: () => 'Json' },
      comparesExactly: false,
      exactTypes: [],
    },
    mysql: { comparesExactly: false, exactTypes: [], limits: [noDefaultOnMysql('json')] },
  },
  default: { literal: prismaText, byApi: (literal) => literal },
  answer: { type: () => ofValues('JsonValue'), includesNull: true },
  body: {
    type: () => clientType('Prisma.InputJsonValue'),
    parser: () => parserOf('json'),
    nullable: () => parserOf('nullableJson'),
    nullableType: ofValues('NullableJson'),
  },
  client: { answer: () => 'api.JsonValue' },
  schema: {
    answer: () => ({}),
    body: () => ({ type: ['object', 'array', 'string', 'number', 'boolean'] }),
    text: () => ({}),
  },
  filter: { code: () => ofFilters('json'), operators: [] },
}
