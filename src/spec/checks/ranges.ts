import { compareNumerals, isWhole, isWithin } from '../../types/parts/numerals.js'
import { plainNumber } from '../../types/parts/plain-number.js'
import { types } from '../../types/types.js'
import { complain, type ScopedColumn, type TableScope } from './scope.js'

export function checkRanges(table: TableScope, name: string, column: ScopedColumn): void {
  checkBounds(table, name, column)
  checkLengths(table, name, column)
  checkDigits(table, name, column)
}

function checkBounds(table: TableScope, name: string, column: ScopedColumn): void {
  for (const key of ['min', 'max'] as const) {
    const fault = column[key] === undefined ? undefined : faultOfBound(column, column[key])
    if (fault) complain(table, 'spec/bad-range', ['columns', name, key], fault)
  }
  const { min, max } = column
  if (min === undefined || max === undefined) return
  if (compareNumerals(plainNumber(min), plainNumber(max)) <= 0) return
  const message = `is ${plainNumber(min)}, above max, which is ${plainNumber(max)}.`
  complain(table, 'spec/bad-range', ['columns', name, 'min'], message)
}

function faultOfBound({ type }: ScopedColumn, bound: number | string): string | undefined {
  const { range } = types[type]
  if (!range) return undefined
  const text = plainNumber(bound)
  if (!isWhole(text)) return `must be a whole number in a column of type ${type}.`
  return isWithin(text, range) ? undefined : `is beyond what ${type} holds.`
}

function checkLengths(table: TableScope, name: string, column: ScopedColumn): void {
  const { length = Infinity, min_length = 0, max_length = length } = column
  if (max_length > length) {
    const message = `is ${max_length}, but the column's length is ${length}.`
    complain(table, 'spec/bad-range', ['columns', name, 'max_length'], message)
  } else if (min_length > max_length) {
    const message = `is ${min_length}, above the most that the column holds, ${max_length}.`
    complain(table, 'spec/bad-range', ['columns', name, 'min_length'], message)
  }
}

function checkDigits(
  table: TableScope,
  name: string,
  { type, precision, scale }: ScopedColumn,
): void {
  const [least, most] = types[type].precisions ?? [0, Infinity]
  if (precision !== undefined && (precision < least || precision > most)) {
    const message = `is ${precision}; a column of type ${type} has from ${least} to ${most} digits.`
    complain(table, 'spec/bad-range', ['columns', name, 'precision'], message)
  }
  if (scale === undefined) return
  if (precision === undefined) {
    const message = 'needs a precision beside it: the digits on both sides of the point.'
    complain(table, 'spec/missing-key', ['columns', name, 'scale'], message, 'key')
  } else if (scale > precision) {
    const message = `is ${scale}, more than all digits of the number, ${precision}.`
    complain(table, 'spec/bad-range', ['columns', name, 'scale'], message)
  }
}
