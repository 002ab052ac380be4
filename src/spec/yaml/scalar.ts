import type { ScalarEvent } from './events.js'

const integer = /^[-+]?[0-9]+$/
const prefixed = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

const words = new Map<string, null | boolean>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

/** The value of a scalar by the core schema of YAML 1.2: `yes` is a text, `0x10` is 16. */
export function scalarValue({ style, text }: ScalarEvent): string | number | boolean | null {
  if (style !== 'plain') return text
  const word = words.get(text)
  if (word !== undefined) return word
  return isNumber(text) ? Number(text) : text
}

/** Whether a number has more digits than a JavaScript number keeps. */
export function isInexact(text: string, value: unknown): boolean {
  if (typeof value !== 'number') return false
  if (integer.test(text) || prefixed.test(text)) return !Number.isSafeInteger(value)
  const [digits = ''] = text.split(/e/i)
  return !Number.isFinite(value) || digits.replace(/\D/g, '').replace(/^0+/, '').length > 15
}

function isNumber(text: string): boolean {
  const first = text.charCodeAt(0)
  const canBegin = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46
  return canBegin && (float.test(text) || prefixed.test(text))
}
