import { comparableType } from './table.js'

interface ParsedType {
  base: string
  sizes: number[]
}

function parse(type: string): ParsedType {
  const [, base = '', sizes = ''] = /^(\w+)(?:\(([\d,]+)\))?/.exec(comparableType(type)) ?? []
  return { base, sizes: sizes.split(',').filter(Boolean).map(Number) }
}

const moments = ['datetime', 'timestamp', 'time']
const integer = /^(tiny|small|medium|big)?int$/
const fraction = /^(decimal|double|float)$/
/** Digits that a type keeps of every number. */
const digitsOf: Record<string, number> = { int: 10, bigint: 19, double: 15, float: 6 }

/** What values lose when a column gets another type, without an error, as a sentence; or nothing. */
export function lossOf(before: string, after: string): string | undefined {
  const [from, to] = [parse(before), parse(after)]
  if (moments.includes(from.base)) return lossOfMoment(from, to)
  const [size = digitsOf[from.base] ?? 0, scale = 0] = from.sizes
  if (to.base === 'double' || to.base === 'float') {
    const digits = digitsOf[to.base] ?? 0
    return size > digits ? `Its values are rounded to ${digits} digits.` : undefined
  }
  if (!fraction.test(from.base)) return undefined
  if (integer.test(to.base)) return 'Its values are rounded to whole numbers.'
  const places = from.base === 'decimal' ? scale : Infinity
  const [, kept = 0] = to.sizes
  const isRounded = to.base === 'decimal' && kept < places
  return isRounded ? `Its values are rounded to ${kept} decimal places.` : undefined
}

/** MySQL rounds a fraction of a second, MariaDB cuts it off. */
function lossOfMoment(from: ParsedType, to: ParsedType): string | undefined {
  if (to.base === 'date') return 'Its values lose their time of day.'
  if (!moments.includes(to.base)) return undefined
  if (to.base === 'time' && from.base !== 'time') return 'Its values lose their date.'
  const [before = 0] = from.sizes
  const [after = 0] = to.sizes
  if (after >= before) return undefined
  return `Its values are rounded, or cut off, to ${precisionName(after)}.`
}

function precisionName(digits: number): string {
  if (digits === 0) return 'seconds'
  return digits === 3 ? 'milliseconds' : `${digits} digits after their seconds`
}
