export const typeSettings = [
  'length',
  'precision',
  'scale',
  'values',
  'enum',
  'min',
  'max',
  'min_length',
  'max_length',
  'pattern',
  'updated_at',
] as const

/** Keys that only columns of some types have in the spec. */
export type TypeSetting = (typeof typeSettings)[number]
