import { group, indent, line, softline, type Doc } from '../document/doc.js'
import { UnknownSyntax } from '../syntax/tokens.js'
import type { Binary, Conditional, Expression } from '../syntax/tree.js'
import { within, type Lay, type Place } from './lay.js'
import { areFlattened, isLogical } from './parentheses.js'

/** `a && { … }`: the object begins on the line of the operator. */
export function isInlined({ operator, right }: Binary): boolean {
  if (!isLogical(operator)) return false
  if (right.kind === 'object') return right.members.length > 0
  return right.kind === 'array' && right.elements.length > 0
}

export function layBinary(lay: Lay, node: Binary, place: Place): Doc {
  const isTest = place.role === 'test'
  const parts = sidesOf(lay, node, place, isTest)
  if (isTest) return parts
  if (/^(callee|object|operand)$/.test(place.role)) {
    return group([indent([softline, parts]), softline])
  }
  const isSame = node.left.kind === 'binary' && isOneChain(node.operator, node.left)
  const isAssigned = /^(assigned.*|value)$/.test(place.role)
  if (isAligned(place) || (isInlined(node) && !isSame) || (!isInlined(node) && isAssigned)) {
    return group(parts)
  }
  const [first = '', ...rest] = parts
  return group([first, indent(rest)])
}

/** Positions whose lines are already indented. */
function isAligned({ role, parent, outer }: Place): boolean {
  if (role === 'condition' || role === 'yes' || role === 'no') {
    return !outer || !/^(returned|argument|callee|new callee)$/.test(outer.role)
  }
  if (role === 'argument') return isBooleanCall(parent)
  return role === 'returned' || role === 'arrow body'
}

function isBooleanCall(node: Expression | undefined): boolean {
  if (node?.kind !== 'call' || node.arguments.length !== 1 || node.isOptional) return false
  return node.callee.kind === 'identifier' && node.callee.text === 'Boolean'
}

/** The operands of operators of equal precedence, each with the operator that follows it. */
function sidesOf(lay: Lay, node: Binary, place: Place, isTest: boolean): Doc[] {
  const { left, operator, right } = node
  const side = within(node, 'side', place)
  const parts =
    left.kind === 'binary' && isOneChain(operator, left)
      ? sidesOf(lay, left, within(node, 'side', place), isTest)
      : [group(lay.expression(left, side))]
  const between = isInlined(node) ? ' ' : line
  const doc = [operator, between, lay.expression(right, side)]
  const isAlone =
    !(isTest && isLogical(operator)) &&
    [place.parent, left, right].every((other) => !isSameSort(other, operator))
  return [...parts, ' ', isAlone ? group(doc) : doc]
}

/** Whether `node` is a binary expression that is logical if `operator` is, and not logical if it isn't. */
function isSameSort(node: Expression | undefined, operator: string): boolean {
  return node?.kind === 'binary' && isLogical(node.operator) === isLogical(operator)
}

/** Whether `left` and `operator` belong to one flat list of operands. */
function isOneChain(operator: string, left: Binary): boolean {
  if (!areFlattened(operator, left.operator)) return false
  if (left.isParenthesized) throw new UnknownSyntax('operators of one kind in parentheses')
  return true
}

export function layConditional(lay: Lay, node: Conditional, place: Place): Doc {
  const { test, yes, no } = node
  if (place.role === 'object' || place.role === 'callee') throw new UnknownSyntax('(a ? b : c).d')
  if (yes.kind === 'conditional' || test.kind === 'conditional') {
    throw new UnknownSyntax('a ? b ? c : d : e')
  }
  const branch = (part: Expression, role: 'yes' | 'no') => {
    return indent(lay.expression(part, within(node, role, place)))
  }
  const isNested = place.parent?.kind === 'conditional'
  const condition = lay.expression(test, within(node, 'condition', place))
  const parts = [line, '? ', branch(yes, 'yes'), line, ': ', branch(no, 'no')]
  if (!isNested) return group([condition, indent(parts)])
  return [indent(condition), parts]
}
