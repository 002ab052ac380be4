/** Plausible values to seed tables with. */

/** Where they come from: the same for the same seed. */
export interface Dice {
  whole: (least: number, most: number) => number
  pick: <Item>(items: readonly Item[]) => Item
  /** A text that suits the column's name. */
  text: () => string
  /** A text that a regular expression may match. */
  matching: (pattern: string) => string
  words: (characters: number) => string
  moment: () => Date
  uuid: () => string
  bytes: (count: number) => Uint8Array
}

/** What a value depends on. */
export interface SeededColumn {
  values?: readonly string[]
  length?: number
  precision?: number
  scale?: number
  /** The database's name of a native type. */
  native?: string
  checks: { min?: string; max?: string; minLength?: number; maxLength?: number; pattern?: string }
}

/** Databases write moments in different ways. */
export interface SeedMoment {
  at: Date
  form: 'date' | 'time' | 'datetime' | 'timestamp'
}

type SeedElement = string | number | boolean | Uint8Array | SeedMoment
export type SeedValue = SeedElement | SeedElement[]
export type Seed = (dice: Dice, column: SeededColumn) => SeedValue

const usualMost = 1000

/** The numbers from which a value is chosen. */
function boundsOf({ min, max }: SeededColumn['checks'], most: number): [number, number] {
  const highest = max === undefined ? Infinity : Number(max)
  const least = min === undefined ? Math.min(0, highest - most) : Number(min)
  return [least, Math.min(highest, least + most)]
}

/** What each tinyint holds. */
const tinyMost = 127

export const wholeSeed: Seed = (dice, { checks, native = '' }) => {
  const [least, most] = boundsOf(checks, native.startsWith('tinyint') ? tinyMost : usualMost)
  return dice.whole(Math.ceil(least), Math.floor(most))
}

/** With at most four digits after the point, and as many as the column keeps. */
export const decimalSeed: Seed = (dice, { checks, precision, scale = 0 }) => {
  const digits = precision === undefined ? 2 : Math.min(scale, 4)
  const widest = precision === undefined ? usualMost : 10 ** Math.min(precision - scale, 9) - 1
  const [least, most] = boundsOf(checks, Math.min(usualMost, widest))
  const unit = 10 ** digits
  return (dice.whole(Math.ceil(least * unit), Math.floor(most * unit)) / unit).toFixed(digits)
}

export const numberSeed: Seed = (dice, column) => {
  return Number(decimalSeed(dice, { checks: column.checks }))
}

export const momentSeed =
  (form: SeedMoment['form']): Seed =>
  (dice) => ({ at: dice.moment(), form })

/** A text within the column's lengths, and of its pattern. */
export const textSeed =
  (usualLength = Infinity): Seed =>
  (dice, { checks, length = usualLength, native = '' }) => {
    if (/^(bit|varbit)/.test(native)) return '01'.repeat(length).slice(0, length)
    const { minLength = 0, maxLength = Infinity, pattern } = checks
    const longest = Math.min(length, maxLength)
    if (pattern !== undefined) return dice.matching(pattern)
    const text = dice.text()
    const wanted = text.length < minLength ? `${text} ${dice.words(minLength)}` : text
    return wanted.slice(0, longest).trimEnd().padEnd(minLength, 'x')
  }
