/** Compares two plain decimal numerals exactly: negative when `a` is less. */
export function compareDecimals(a: string, b: string): number {
  const scale = Math.max(fractionOf(a).length, fractionOf(b).length)
  const difference = scaled(a, scale) - scaled(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function isDecimal(text: string): boolean {
  return /^-?\d{1,100}(\.\d{1,100})?$/.test(text)
}

export function isWhole(text: string): boolean {
  return /^-?\d+(\.0+)?$/.test(text)
}

/** Digits before and after the point, leading and trailing zeros left out. */
export function digitsOf(text: string): { whole: number; fraction: number } {
  const [whole = ''] = text.replace('-', '').split('.')
  const fraction = fractionOf(text).replace(/0+$/, '')
  return { whole: whole.replace(/^0+/, '').length, fraction: fraction.length }
}

/** A number as a plain numeral: `1e21` is written out, `1e-7` too. */
export function numeralOf(value: number | string): string {
  if (typeof value === 'string') return value
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '')
}

function fractionOf(text: string): string {
  return text.split('.')[1] ?? ''
}

function scaled(text: string, scale: number): bigint {
  const [whole = '0'] = text.split('.')
  return BigInt(whole + fractionOf(text).padEnd(scale, '0'))
}
