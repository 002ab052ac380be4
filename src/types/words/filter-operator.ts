export const filterOperators = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'like',
  'in',
  'contains',
  'overlaps',
  'isnull',
] as const

/** The operators after `__` in a list's filter: `price__gt=5`. */
export type FilterOperator = (typeof filterOperators)[number]

/** For values that can only be equal or not. */
export const equality = ['eq', 'ne', 'in'] as const

/** For lists: whether they have an element, or one of several. */
export const elements = ['contains', 'overlaps'] as const

/** For values that have an order. */
export const order = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in'] as const
