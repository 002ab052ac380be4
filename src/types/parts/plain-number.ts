/** A number's digits without an exponent: `1e21` → `1000000000000000000000`, `1e-7` → `0.0000001`. */
export function plainNumber(value: number | string): string {
  const text = String(value)
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/i.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  const padded = digits.padEnd(point, '0')
  const rest = padded.slice(point)
  return sign + padded.slice(0, point) + (rest === '' ? '' : `.${rest}`)
}
