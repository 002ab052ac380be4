import { types } from '../../types/types.js'
import type { ColumnSpec } from '../spec-document.js'
import type { FilterOperator } from '../vocabulary.js'

/** Whether the API could read a text of a query as a value to filter a column by. */
export function isFilterValue(
  operator: FilterOperator,
  text: string,
  { type, values }: ColumnSpec,
): boolean {
  const { faultOf, filter } = operator === 'isnull' ? types.boolean : types[type]
  const literal = filter.literal ? filter.literal(text) : text
  return faultOf(literal, { values }) === undefined
}
