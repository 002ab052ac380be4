/** The settings of a spec's column that its literals depend on. */
export interface SpecColumn {
  length?: number | undefined
  precision?: number | undefined
  scale?: number | undefined
  values?: readonly string[] | undefined
  min?: number | string | undefined
  max?: number | string | undefined
  min_length?: number | undefined
  max_length?: number | undefined
  pattern?: string | undefined
}

/** The digits of a value. */
export interface Digits {
  precision?: number | undefined
  scale?: number | undefined
}

/** The settings of a model's column that its code depends on. */
export interface TypedColumn extends Digits {
  /** The enum's name; only for types that list their values. */
  enumName: string
  values?: string[]
  nullable?: boolean
  /** Prisma's names of the values, if any differs from its value. */
  valueNames?: string[]
  length?: number
  /** The database's name of a native type. */
  native?: string
  /** `min` and `max` are plain numerals. */
  checks: { min?: string; max?: string; minLength?: number; maxLength?: number }
  /** A regular expression literal. */
  pattern: string | undefined
  /** Its source. */
  source?: string | undefined
}
