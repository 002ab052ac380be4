/** A column in a spec, as far as its type's literals depend on it. */
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

/** A column of a model, as far as its code depends on it. */
export interface TypedColumn {
  /** Of a type that lists its values. */
  enumName: string
  length?: number
  precision?: number
  scale?: number
  /** `min` and `max` are plain numerals. */
  checks: { min?: string; max?: string; minLength?: number; maxLength?: number }
  /** A regular expression as a literal. */
  pattern: string | undefined
}
