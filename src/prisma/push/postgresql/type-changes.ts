import { quote } from '../table-names.js'

/** What changing a column's type does to its values. */
export interface TypeChange {
  /** How each value becomes one of the new type, where PostgreSQL doesn't do it by itself. */
  using?: string
  /** What rows lose, as the end of a sentence: `is rounded to milliseconds`. */
  loss?: string
  /** Why PostgreSQL may refuse it: `a value is longer than 20 characters`. */
  risk?: string
  /** Whether all rows are written anew. */
  isRewrite: boolean
  /** Whether a foreign key between the two types is impossible. */
  isOtherKind: boolean
}

interface ParsedType {
  base: string
  sizes: number[]
  isList: boolean
}

/** `timestamp(3) with time zone` → `timestamp with time zone` with the size 3 */
function parse(type: string): ParsedType {
  const isList = type.endsWith('[]')
  const sizes = /\(([\d,]+)\)/.exec(type)?.[1]?.split(',').map(Number) ?? []
  const base = type.replace(/\(([\d,]+)\)/, '').replace(/\[\]$/, '')
  return { base, sizes, isList }
}

const integers = ['smallint', 'integer', 'bigint']
const digitsOf: Record<string, number> = { smallint: 5, integer: 10, bigint: 19 }
const floats = ['real', 'double precision']
const texts = ['character varying', 'character', 'text', 'citext']
const zoned = /^(timestamp|time) with time zone$/
const local = /^(timestamp|time) without time zone$/

/** @param column the name of the column, for the expression */
export function changeOfType(column: string, before: string, after: string): TypeChange {
  const [from, to] = [parse(before), parse(after)]
  const isText = texts.includes(from.base) && texts.includes(to.base)
  const isInteger = integers.includes(from.base) && integers.includes(to.base)
  const kind = { isRewrite: true, isOtherKind: !isText && !isInteger && from.base !== to.base }
  if (from.isList || to.isList) return { ...kind, ...byCast(column, after) }
  if (isText) return { ...kind, ...changeOfText(from, to) }
  if (isInteger) return { ...kind, ...changeOfInteger(from, to) }
  const moments = changeOfMoment(column, from, to)
  if (moments) return { ...kind, ...moments }
  const numbers = changeOfNumber(from, to)
  if (numbers) return { ...kind, ...numbers }
  if (to.base === 'json' && from.base === 'jsonb') return kind
  if (to.base === 'jsonb' && from.base === 'json') {
    return { ...kind, loss: 'loses the order of keys, and keys that occur twice' }
  }
  if (texts.includes(to.base) && from.base !== 'bytea') {
    return { ...kind, using: `${quote(column)}::text`, ...longest(to) }
  }
  const { using, risk, loss } = byCast(column, after)
  if (texts.includes(from.base)) return { ...kind, using, risk }
  return { ...kind, using, risk, loss: isBuiltIn(from) ? loss : `${otherEnum}: ${before}` }
}

const otherEnum = 'keeps its text, but SQL of other programs may name the type that it had'

function isBuiltIn({ base }: ParsedType): boolean {
  return /^[a-z ]+$/.test(base) && builtIns.has(base)
}

const builtIns = new Set([
  ...['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric', 'money', 'boolean'],
  ...['date', 'bytea', 'json', 'jsonb', 'uuid', 'inet', 'cidr', 'interval', 'xml', 'bit'],
  ...['timestamp with time zone', 'timestamp without time zone', 'point', 'bit varying'],
  ...['time with time zone', 'time without time zone'],
])

type Effect = Pick<TypeChange, 'using' | 'loss' | 'risk'> & { isRewrite?: boolean }

function byCast(column: string, after: string): Required<Omit<Effect, 'isRewrite'>> {
  return {
    using: `${quote(column)}::text::${after}`,
    loss: `becomes ${after} by its text, which may change it`,
    risk: `the text of a value is no ${after}`,
  }
}

function longest({ sizes: [size] }: ParsedType): Effect {
  return size === undefined ? {} : { risk: `a value is longer than ${size} characters` }
}

function changeOfText(from: ParsedType, to: ParsedType): Effect {
  const [before = Infinity] = from.sizes
  const [after = Infinity] = to.sizes
  const isWider = after >= before
  if (from.base === 'character' && to.base !== 'character') {
    return { loss: 'loses the spaces at its end', ...(isWider ? {} : longest(to)) }
  }
  if (to.base === 'character') return { loss: 'is filled up with spaces', ...longest(to) }
  if (to.base === 'citext') return { loss: 'is compared without regard to case' }
  return isWider ? { isRewrite: false } : { ...longest(to), isRewrite: true }
}

function changeOfInteger(from: ParsedType, to: ParsedType): Effect {
  const isWider = integers.indexOf(to.base) > integers.indexOf(from.base)
  return isWider ? {} : { risk: `a value is too large for ${to.base}` }
}

function changeOfNumber(from: ParsedType, to: ParsedType): Effect | undefined {
  const isNumber = (base: string): boolean =>
    base === 'numeric' || integers.includes(base) || floats.includes(base)
  if (!isNumber(from.base) || !isNumber(to.base)) return undefined
  if (integers.includes(to.base)) {
    return { loss: 'is rounded to a whole number', risk: `a value is too large for ${to.base}` }
  }
  if (floats.includes(to.base)) {
    const digits = to.base === 'real' ? 6 : 15
    const isExact = from.base === 'real' || (digitsOf[from.base] ?? Infinity) <= digits
    return isExact ? {} : { loss: `is rounded to ${digits} digits` }
  }
  if (floats.includes(from.base)) {
    return { loss: 'is rounded to 15 digits', ...tooLarge(to, Infinity) }
  }
  const [size = Infinity, scale = 0] = from.sizes
  const whole = digitsOf[from.base] ?? size - scale
  const places = digitsOf[from.base] === undefined && from.sizes.length === 0 ? Infinity : scale
  const [, newScale = to.sizes.length === 0 ? Infinity : 0] = to.sizes
  return {
    ...(newScale < places && { loss: `is rounded to ${newScale} decimal places` }),
    ...tooLarge(to, whole),
  }
}

function tooLarge({ sizes: [size, scale = 0] }: ParsedType, whole: number): Effect {
  if (size === undefined || size - scale >= whole) return {}
  return { risk: `a value has more than ${size - scale} digits before its point` }
}

const microseconds = 6

function changeOfMoment(column: string, from: ParsedType, to: ParsedType): Effect | undefined {
  const isMoment = ({ base }: ParsedType): boolean =>
    zoned.test(base) || local.test(base) || base === 'date'
  if (!isMoment(from) || !isMoment(to)) return undefined
  const isTime = to.base.startsWith('time ')
  if (from.base.startsWith('time ') !== isTime && from.base !== to.base) {
    return isTime
      ? { using: `${quote(column)}::time`, loss: 'loses its date' }
      : byCast(column, to.base)
  }
  if (to.base === 'date') {
    const at = zoned.test(from.base) ? ` AT TIME ZONE 'UTC'` : ''
    return { using: `(${quote(column)}${at})::date`, loss: 'loses its time of day' }
  }
  const isShifted = zoned.test(from.base) !== zoned.test(to.base) && !isTime
  const [before = from.base === 'date' ? 0 : microseconds] = from.sizes
  const [after = microseconds] = to.sizes
  const losses = [
    isShifted &&
      `is ${zoned.test(to.base) ? 'read' : 'written'} as a time in UTC (AT TIME ZONE 'UTC')`,
    after < before && `is rounded to ${precisionName(after)}`,
  ].filter((text) => text !== false)
  const cast = from.base === 'date' ? '::timestamp' : ''
  return {
    ...(isShifted && { using: `${quote(column)}${cast} AT TIME ZONE 'UTC'` }),
    ...(losses.length > 0 && { loss: losses.join(' and ') }),
    isRewrite: isShifted || after < before,
  }
}

function precisionName(digits: number): string {
  if (digits === 0) return 'seconds'
  return digits === 3 ? 'milliseconds' : `${digits} digits after its seconds`
}
