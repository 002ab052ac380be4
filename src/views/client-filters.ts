import type { Column } from '../model/model.js'
import { equality, order } from '../types/words/filter-operator.js'
import { operatorsOf } from './column-code.js'
import { stringLiteral } from './quote.js'

/** How a column can be filtered, in the words of `client/query.ts`: `api.Text & api.Nullable`. */
export function filterKinds(column: Column, type: string): string {
  const operators = operatorsOf(column).filter((operator) => operator !== 'isnull')
  const kinds = [
    ...(operators.length > 0 ? [kindOf(operators.join(), type)] : []),
    ...(column.nullable ? ['api.Nullable'] : []),
  ]
  return kinds.join(' & ')
}

const text = [...order, 'like'].join()

function kindOf(operators: string, type: string): string {
  if (operators === equality.join()) return `api.Equality<${type}>`
  if (operators === order.join()) return `api.Ordered<${type}>`
  if (operators === 'eq,ne' && type === 'boolean') return 'api.Flag'
  if (operators === text && type === 'string') return 'api.Text'
  return `api.Filter<${type}, ${operators.split(',').map(stringLiteral).join(' | ')}>`
}
