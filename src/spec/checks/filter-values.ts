import { types } from '../../types/types.js'
import type { ColumnType, FilterOperator } from '../vocabulary.js'
import type { ScopedColumn } from './scope.js'

/** Whether the API could read a text of a query as a value to filter a column by. */
export function isFilterValue(
  operator: FilterOperator,
  text: string,
  { type, values }: ScopedColumn,
): boolean {
  const { faultOf, filter } = operator === 'isnull' ? types.boolean : types[elementOf(type)]
  const literal = filter.literal ? filter.literal(text) : text
  return faultOf(literal, { values }) === undefined
}

/** A list is filtered by its elements. */
function elementOf(type: ColumnType): ColumnType {
  return types[type].element ?? type
}
