export const typeSettings = [
  'length',
  'precision',
  'scale',
  'values',
  'min',
  'max',
  'min_length',
  'max_length',
  'pattern',
  'updated_at',
] as const

/** Keys of a column in the spec that only some types have. */
export type TypeSetting = (typeof typeSettings)[number]
