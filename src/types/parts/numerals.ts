import { plainNumber } from './plain-number.js'

/** Numbers as plain decimal numerals, so that no digit is lost. */

type Bound = number | string | undefined

/** Compares two numerals exactly: negative when `a` is less. */
export function compareNumerals(a: string, b: string): number {
  const scale = Math.max(fractionOf(a).length, fractionOf(b).length)
  const difference = scaled(a, scale) - scaled(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Whether a numeral is between two bounds; each may be absent. */
export function isWithin(numeral: string, { min, max }: { min?: Bound; max?: Bound }): boolean {
  if (min !== undefined && compareNumerals(numeral, plainNumber(min)) < 0) return false
  return max === undefined || compareNumerals(numeral, plainNumber(max)) <= 0
}

export function isNumeral(text: string): boolean {
  return /^-?\d{1,100}(\.\d{1,100})?$/.test(text)
}

export function isWhole(numeral: string): boolean {
  return /^-?\d+(\.0+)?$/.test(numeral)
}

/** The digits before and after the point, without leading and trailing zeros. */
export function digitsOf(numeral: string): { whole: number; fraction: number } {
  const [whole = ''] = numeral.replace('-', '').split('.')
  const fraction = fractionOf(numeral).replace(/0+$/, '')
  return { whole: whole.replace(/^0+/, '').length, fraction: fraction.length }
}

function fractionOf(numeral: string): string {
  return numeral.split('.')[1] ?? ''
}

function scaled(numeral: string, scale: number): bigint {
  const [whole = '0'] = numeral.split('.')
  return BigInt(whole + fractionOf(numeral).padEnd(scale, '0'))
}
