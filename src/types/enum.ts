import type { LimitCheck } from '../databases/database.js'
import { clientType, ofFilters, ofZod, withEnum } from './parts/code.js'
import { exactTexts } from './parts/texts.js'
import type { TypeRecord } from './type-record.js'
import { equality } from './words/filter-operator.js'

const caseOnMysql: LimitCheck = ({ values = [] }) => {
  const different = new Set(values.map((value) => value.toLowerCase()))
  if (different.size === new Set(values).size) return undefined
  return {
    key: 'values',
    message: 'has values that differ only in capitals, which MySQL takes for one.',
  }
}

/** One of the values listed in the spec. */
export const enumeration: TypeRecord = {
  aliases: [],
  settings: ['values'],
  listsValues: true,
  isComparable: true,
  faultOf: (literal, { values = [] }) =>
    values.length === 0 || values.some((value) => value === literal)
      ? undefined
      : `must be one of its values: ${values.join(', ')}.`,
  prismaType: ({ enumName }) => enumName,
  on: {
    sqlite: { comparesExactly: false, exactTypes: exactTexts.sqlite },
    postgresql: { comparesExactly: false, exactTypes: [] },
    mysql: { comparesExactly: false, exactTypes: ['enum'], limits: [caseOnMysql] },
  },
  default: { literal: (text) => text },
  answer: { type: ({ enumName }) => clientType(enumName) },
  body: {
    type: ({ enumName }) => clientType(enumName),
    parser: ({ enumName }) => withEnum(enumName, ofZod(`enum(${enumName})`)),
  },
  filter: {
    code: ({ enumName }) => withEnum(enumName, ofFilters(`oneOf(${enumName})`)),
    operators: equality,
  },
  key: {
    type: ({ enumName }) => clientType(enumName),
    canonicalText: (text) => text,
    isSpelledOnce: true,
    example: '…',
  },
}
