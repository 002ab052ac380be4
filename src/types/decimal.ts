import type { LimitCheck } from '../databases/database.js'
import { mysql } from '../databases/mysql.js'
import { sqlite } from '../databases/sqlite.js'
import { bare, clientType, ofFilters, parserOf } from './parts/code.js'
import type { SpecColumn, TypedColumn } from './parts/column.js'
import {
  boundsOf,
  faultOfRange,
  isNumeralLiteral,
  numberSettings,
  withoutPlus,
} from './parts/numbers.js'
import { digitsOf } from './parts/numerals.js'
import { plainNumber } from './parts/plain-number.js'
import { decimalSeed } from './parts/seed.js'
import { numberBounds } from './parts/json-schema.js'
import type { TypeRecord } from './type-record.js'
import { order } from './words/filter-operator.js'

/** A text in JSON, so that no digit is lost. */
export const decimal: TypeRecord = {
  aliases: ['numeric'],
  seed: decimalSeed,
  settings: [...numberSettings, 'precision', 'scale'],
  precisions: [1, 1000],
  isComparable: true,
  faultOf: (literal, column) =>
    isNumeralLiteral(literal) ? faultOfDigits(literal, column) : 'must be a number.',
  prismaType: () => 'Decimal',
  on: {
    sqlite: { comparesExactly: false, exactTypes: [], limits: [digitsOnSqlite] },
    postgresql: {
      nativeType,
      natives: { numeric: () => 'Decimal' },
      comparesExactly: false,
      exactTypes: ['numeric'],
    },
    mysql: { nativeType, comparesExactly: false, exactTypes: [], limits: [digitsOnMysql] },
  },
  default: { functions: [], literal: plainNumber },
  answer: { type: () => bare('string'), method: toFixed },
  client: { input: () => 'number | string' },
  body: {
    type: () => clientType('Prisma.Decimal'),

    parser: (column) => {
      const bounds = boundsOf(column, (numeral) => `'${numeral}'`)
      return parserOf('decimal', [...precisionOf(column), ...bounds])
    },
  },
  schema: {
    answer: () => ({ type: 'string', format: 'decimal' }),
    body: ({ checks, precision, scale = 0 }) => ({
      type: ['string', 'number'],
      format: 'decimal',
      ...(precision !== undefined && { pattern: decimalPattern(precision, scale) }),
      ...numberBounds(checks),
      examples: [checks.min ?? exampleOf(precision, scale)],
    }),
    text: () => ({ type: 'string', format: 'decimal' }),
  },
  filter: { code: () => ofFilters('decimal'), operators: order, literal: withoutPlus },
  key: {
    type: () => clientType('Prisma.Decimal'),
    pathText: (value, column) => bare(`${value}.${toFixed(column)}`),
    cacheText: (value) => bare(`${value}.toFixed()`),
    canonicalText,
    example: '…',
  },
}

function faultOfDigits(literal: number | string, column: SpecColumn): string | undefined {
  const { precision, scale = 0 } = column
  const { whole, fraction } = digitsOf(plainNumber(literal))
  if (precision !== undefined && (whole > precision - scale || fraction > scale)) {
    return `has more digits than precision ${precision} and scale ${scale} hold.`
  }
  return faultOfRange(literal, column)
}

/** `1.50` for a scale of 2. */
function exampleOf(precision: number | undefined, scale: number): string {
  const whole = precision === scale ? '0' : '1'
  return scale === 0 ? whole : `${whole}.${'5'.padEnd(scale, '0')}`
}

/** Of a text: `^[+-]?\\d{1,8}(\\.\\d{1,2})?$` */
function decimalPattern(precision: number, scale: number): string {
  const fraction = scale === 0 ? '' : `(\\.\\d{1,${scale}})?`
  return `^[+-]?\\d{1,${Math.max(1, precision - scale)}}${fraction}$`
}

function nativeType({ precision, scale = 0 }: TypedColumn): string | undefined {
  return precision === undefined ? undefined : `Decimal(${precision}, ${scale})`
}

function toFixed({ precision, scale = 0 }: TypedColumn): string {
  return precision === undefined ? 'toFixed()' : `toFixed(${scale})`
}

function precisionOf({ native, precision, scale = 0 }: TypedColumn): string[] {
  if (native === 'numeric') return ['digits: 198', 'precision: 198', 'scale: 99']
  return precision === undefined ? [] : [`precision: ${precision}`, `scale: ${scale}`]
}

/** Without a plus sign and redundant zeros. */
function canonicalText(text: string): string | undefined {
  const [, sign, whole = '', fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (sign === undefined) return undefined
  const digits = whole.replace(/^0+(?=\d)/, '')
  const rest = fraction.replace(/0+$/, '')
  return `${sign === '-' ? '-' : ''}${digits}${rest && `.${rest}`}`
}

function digitsOnSqlite({ precision = 0 }: Parameters<LimitCheck>[0]): ReturnType<LimitCheck> {
  const { decimalDigits } = sqlite
  if (precision <= decimalDigits) return undefined
  return {
    key: 'precision',
    isWarning: true,
    message: `has ${precision} digits, but SQLite keeps about ${decimalDigits} of a decimal.`,
  }
}

function digitsOnMysql(column: Parameters<LimitCheck>[0]): ReturnType<LimitCheck> {
  const { precision = 0, scale = 0 } = column
  const { decimalDigits } = mysql
  if (precision <= decimalDigits && scale <= 30) return undefined
  return {
    key: 'precision',
    message: `has more digits than MySQL keeps, ${decimalDigits} of which 30 after the point.`,
  }
}
