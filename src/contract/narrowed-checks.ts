import type { Column } from '../model/model.js'
import { types } from '../types/types.js'

interface Narrowed {
  /** The setting of the spec. */
  key: string
  message: string
}

/** Checks that refuse values which were accepted. */
export function narrowedChecks(before: Column, after: Column): Narrowed[] {
  const [was, now] = [before.checks, after.checks]
  const [lengthBefore, lengthAfter] = [lengthOf(before), lengthOf(after)]
  const isOtherPattern = now.pattern !== undefined && now.pattern !== was.pattern
  return [
    ...least('min', was.min, now.min),
    ...most('max', was.max, now.max),
    ...least('min_length', was.minLength, now.minLength, characters),
    ...most('max_length', was.maxLength, now.maxLength, characters),
    ...most('length', lengthBefore, lengthAfter, characters),
    ...(isOtherPattern ? [{ key: 'pattern', message: `must match ${now.pattern}` }] : []),
    ...fewerDigits(before, after),
  ]
}

type Bound = string | number | undefined

const characters = ' characters long'

function least(key: string, was: Bound = -Infinity, now: Bound = -Infinity, unit = ''): Narrowed[] {
  return isLess(was, now) ? [{ key, message: `must be at least ${now}${unit}${from(was)}` }] : []
}

function most(key: string, was: Bound = Infinity, now: Bound = Infinity, unit = ''): Narrowed[] {
  return isLess(now, was) ? [{ key, message: `must be at most ${now}${unit}${from(was)}` }] : []
}

function from(former: string | number): string {
  return typeof former === 'number' && !Number.isFinite(former) ? '' : `, not ${former}`
}

function lengthOf({ type, length }: Column): number | undefined {
  return length ?? types[type].defaultLength
}

function fewerDigits(before: Column, after: Column): Narrowed[] {
  if (after.precision === undefined || before.type !== after.type) return []
  const digits = ({ precision = Infinity, scale = 0 }: Column) => precision - scale
  const isFewer = digits(after) < digits(before) || (after.scale ?? 0) < (before.scale ?? 0)
  if (!isFewer) return []
  const { precision, scale = 0 } = after
  return [
    {
      key: 'precision',
      message: `has at most ${precision} digits, ${scale} of them after the point`,
    },
  ]
}

/** Exact for whole numbers of any length. */
function isLess(one: string | number, other: string | number): boolean {
  const isWhole = [one, other].every((value) => /^-?\d+$/.test(String(value)))
  return isWhole ? BigInt(one) < BigInt(other) : Number(one) < Number(other)
}
