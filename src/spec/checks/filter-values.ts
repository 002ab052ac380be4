import type { ColumnSpec } from '../spec-document.js'
import type { ColumnType, FilterOperator } from '../vocabulary.js'
import { faultOfLiteral } from './literals.js'

const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i

/** Whether the API could read a text of a query as a value to filter a column by. */
export function isFilterValue(
  operator: FilterOperator,
  text: string,
  { type, values }: ColumnSpec,
): boolean {
  if (operator === 'isnull' || type === 'boolean') return /^(true|false|1|0)$/i.test(text)
  const bare: ColumnSpec = { type, ...(values && { values }) }
  return faultOfLiteral(literalOf(type, text), bare) === undefined
}

function literalOf(type: ColumnType, text: string): unknown {
  if (type === 'integer' || type === 'float') return number.test(text) ? Number(text) : text
  if (type === 'datetime') return asInstant(text)
  return type === 'bigint' || type === 'decimal' ? text.replace(/^\+/, '') : text
}

/** A date alone is its midnight, and a time without a zone is UTC. */
function asInstant(text: string): string {
  const whole = text.includes('T') ? text : `${text}T00:00:00Z`
  return /T[^Z+-]*$/.test(whole) ? `${whole}Z` : whole
}
