import type { LimitCheck } from '../databases/database.js'
import { clientType, ofEnums, ofFilters, ofLists, ofZod, withEnum } from './parts/code.js'
import type { TypedColumn } from './parts/column.js'
import { textsOf, textType } from './parts/mapped-enum.js'
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
  seed: (dice, { values = [] }) => dice.pick(values),
  settings: ['values', 'enum'],
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
  default: { literal: nameOf },
  answer: {
    type: (column) => (isMapped(column) ? ofEnums(textType(column)) : clientType(column.enumName)),
    call: (value, column) =>
      isMapped(column) ? ofEnums(`${textsOf(column)}[${value}]`) : undefined,
    ofText: (column) => {
      const { enumName } = column
      if (!isMapped(column)) return withEnum(enumName, ofLists(`oneOf(${enumName})`))
      const { text, imports } = ofEnums(textsOf(column))
      return { text: `lists.oneOf(${text})`, imports: [...imports, ...ofLists('').imports] }
    },
  },
  body: {
    type: ({ enumName }) => clientType(enumName),
    parser: (column) => {
      const { enumName } = column
      if (isMapped(column)) return ofEnums(`valueOf(enums.${textsOf(column)})`)
      return withEnum(enumName, ofZod(`enum(${enumName})`))
    },
    textParser: (column) => {
      const { enumName } = column
      if (!isMapped(column)) return withEnum(enumName, ofZod(`enum(${enumName})`))
      const { text, imports } = ofEnums(textsOf(column))
      return { text: `z.enum(${text})`, imports: [...imports, ...ofZod('').imports] }
    },
  },
  schema: {
    answer: reference,
    body: reference,
    text: reference,
  },
  filter: {
    code: (column) => {
      const { enumName } = column
      if (isMapped(column)) return ofEnums(`filterOf(enums.${textsOf(column)})`)
      return withEnum(enumName, ofFilters(`oneOf(${enumName})`))
    },
    operators: equality,
  },
  key: {
    type: ({ enumName }) => clientType(enumName),
    pathText: (value, column) =>
      isMapped(column) ? ofEnums(`${textsOf(column)}[${value}]`) : undefined,
    canonicalText: (text) => text,
    isSpelledOnce: true,
    isEncodedInPaths: true,
    example: '…',
  },
}

function reference({ enumName }: TypedColumn) {
  return { $ref: `#/components/schemas/${enumName}` }
}

function nameOf(text: string, { values = [], valueNames }: TypedColumn): string {
  return valueNames?.[values.indexOf(text)] ?? text
}

/** Whether the API shows texts that Prisma has other names for. */
function isMapped({ valueNames }: TypedColumn): boolean {
  return valueNames !== undefined
}
