import type { JsonValue } from '../model/model.js'

/** Quotes text of the spec for TypeScript, so that it never becomes code. */

/** A string literal with Prettier's quotes: single, unless double ones need fewer escapes. */
export function stringLiteral(text: string): string {
  if (isPlain.test(text)) return `'${text}'`
  const inDouble = unprintable(JSON.stringify(text))
  if (count(text, "'") > count(text, '"')) return inDouble
  const inner = inDouble.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inner}'`
}

/** Most texts are names. */
const isPlain = /^\w*$/

/** The inside of a template literal. */
export function templateText(text: string): string {
  return unprintable(JSON.stringify(text).slice(1, -1))
    .replaceAll('\\"', '"')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
}

/** JSON as a literal: `{ a: 1, 'b-c': [true, null] }`. */
export function jsonLiteral(value: JsonValue): string {
  if (typeof value === 'string') return stringLiteral(value)
  if (typeof value === 'number') return String(value).replace('e+', 'e')
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(jsonLiteral).join(', ')}]`
  const members = Object.entries(value).map(([key, of]) => `${objectKey(key)}: ${jsonLiteral(of)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** Names that need no quotes as ECMAScript 5 keys: nothing beyond U+FFFF. */
const identifier =
  /^(?!.*[\u{10000}-\u{10ffff}])[$_\p{L}\p{Nl}][$_\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u

/** A member's name in an object literal: `a`, `'b-c'`. */
export function objectKey(key: string): string {
  if (key === '__proto__') return "['__proto__']"
  return identifier.test(key) ? key : stringLiteral(key)
}

/** A regular expression's source as a literal. */
export function regexLiteral(source: string): string {
  return unprintable(String(new RegExp(source, isUnicode(source) ? 'u' : '')))
}

/** A JSDoc comment of one or more lines, each indented, or nothing. */
export function docComment(text: string | undefined, indent = ''): string {
  if (!text?.trim()) return ''
  const lines = commentLines(text)
  if (lines.length === 1) return `${indent}/** ${lines.join('')} */\n`
  return [`/**`, ...lines.map((line) => ` * ${line}`.trimEnd()), ' */']
    .map((line) => `${indent}${line}\n`)
    .join('')
}

/** Splits at every kind of line break; removes what ends a comment or hides text. */
function commentLines(text: string): string[] {
  return text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/)
    .map((line) => visible(line).replaceAll('*/', '* /').trim())
}

/** Removes control characters and marks that change the text's direction. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu, ' ')
}

/** Escapes invisible characters. */
function unprintable(literal: string): string {
  return literal.replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function isUnicode(source: string): boolean {
  return /\\[pP]\{|\\u\{/.test(source)
}

function count(text: string, char: string): number {
  return text.split(char).length - 1
}
