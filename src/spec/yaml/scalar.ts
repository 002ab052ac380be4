import {
  boolCoreTag,
  floatCoreTag,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  type ScalarTagDefinition,
} from 'js-yaml'

const tags: ScalarTagDefinition[] = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]
const wholeNumber = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/

/** The value of a plain scalar by the core schema of YAML 1.2: `yes` is a text, `0x10` is 16. */
export function plainValue(text: string): unknown {
  const first = text.charAt(0)
  for (const { implicitFirstChars, resolve, tagName } of tags) {
    if (!implicitFirstChars?.includes(first)) continue
    const value = resolve(text, false, tagName)
    if (value !== NOT_RESOLVED) return value
  }
  return text
}

/** Whether a number has more digits than a JavaScript number keeps. */
export function isInexact(text: string, value: unknown): boolean {
  if (typeof value !== 'number') return false
  if (wholeNumber.test(text)) return !Number.isSafeInteger(value)
  const [digits = ''] = text.split(/e/i)
  return !Number.isFinite(value) || digits.replace(/\D/g, '').replace(/^0+/, '').length > 15
}
