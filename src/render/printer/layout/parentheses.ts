import { precedenceOf } from '../syntax/read-expression.js'
import type { Binary, Expression } from '../syntax/tree.js'
import type { Place } from './lay.js'

const tight: Place['role'][] = ['callee', 'object', 'operand', 'cast']

/** Where Prettier puts parentheses, except around operands. */
const places = new Map<Expression['kind'], Set<Place['role']>>([
  ['arrow', new Set([...tight, 'side', 'awaited', 'condition'])],
  ['await', new Set([...tight, 'side', 'condition', 'spread'])],
  ['binary', new Set([...tight, 'awaited', 'spread'])],
  [
    'cast',
    new Set(['callee', 'object', 'operand', 'side', 'awaited', 'condition', 'yes', 'no', 'spread']),
  ],
  ['conditional', new Set([...tight, 'side', 'awaited', 'condition', 'yes', 'spread'])],
  ['object', new Set(['arrow body'])],
  ['unary', new Set(['callee', 'object'])],
])

export function needsParentheses(node: Expression, { role, parent }: Place): boolean {
  if (places.get(node.kind)?.has(role)) return true
  if (node.kind !== 'binary') return false
  if (role === 'side' && parent?.kind === 'binary') return isSideInParentheses(node, parent)
  return node.operator === '??' && /^(condition|yes|no)$/.test(role)
}

function isSideInParentheses(node: Binary, parent: Binary): boolean {
  const { operator } = node
  const [inner = 0, outer = 0] = [precedenceOf(operator), precedenceOf(parent.operator)]
  if (isLogical(operator) && isLogical(parent.operator)) return operator !== parent.operator
  if (inner === outer) return !areFlattened(parent.operator, operator) || parent.right === node
  if (inner < outer || /^[|&]$/.test(parent.operator)) return true
  return operator === '%' && /^[+-]$/.test(parent.operator)
}

/** Operators of equal precedence, which break together. */
export function areFlattened(outer: string, inner: string): boolean {
  if (precedenceOf(outer) !== precedenceOf(inner) || /^[!=]==?$/.test(outer)) return false
  return !/^[*/%]$/.test(outer) || (outer === inner && outer !== '%')
}

export function isLogical(operator: string): boolean {
  return operator === '&&' || operator === '||' || operator === '??'
}
