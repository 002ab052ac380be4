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

/** The operators after `__` in a list's filter: `price__gt=5`. */
export type FilterOperator = (typeof filterOperators)[number]

/** For values that can only be equal or not. */
export const equality = ['eq', 'ne', 'in'] as const

/** For values that have an order. */
export const order = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in'] as const
