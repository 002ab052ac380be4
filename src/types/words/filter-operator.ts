export const filterOperators = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'like',
  'in',
  'isnull',
] as const

/** What may stand after `__` in a list's filter: `price__gt=5`. */
export type FilterOperator = (typeof filterOperators)[number]

/** Of values that are equal or not. */
export const equality = ['eq', 'ne', 'in'] as const

/** Of values that have an order. */
export const order = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in'] as const
