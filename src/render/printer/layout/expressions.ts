import { group, indent, softline, type Doc } from '../document/doc.js'
import { UnknownSyntax } from '../syntax/tokens.js'
import type { Call, Expression, Member } from '../syntax/tree.js'
import { layInvocation } from './calls.js'
import { isChain, isLongChain, layChain, layLookup } from './chains.js'
import { layArrow } from './functions.js'
import { within, type Lay, type Place } from './lay.js'
import { layArray, layObject } from './lists.js'
import { layBinary, layConditional } from './operators.js'
import { needsParentheses } from './parentheses.js'

/** The document of an expression; `isExpanded`: the only argument of its call that may break. */
export function layExpression(lay: Lay, node: Expression, place: Place, isExpanded: boolean): Doc {
  const isParenthesized = node.isParenthesized ?? false
  if (isParenthesized !== needsParentheses(node, place)) {
    throw new UnknownSyntax(`Parentheses that Prettier would change: ${node.kind}`)
  }
  const doc = layBare(lay, node, place, isExpanded)
  return isParenthesized ? ['(', doc, ')'] : doc
}

function layBare(lay: Lay, node: Expression, place: Place, isExpanded: boolean): Doc {
  switch (node.kind) {
    case 'array':
      return layArray(lay, node, place)
    case 'object':
      return layObject(lay, node, place)
    case 'spread':
      return ['...', lay.expression(node.argument, within(node, 'spread', place))]
    case 'call':
    case 'new':
      return layCall(lay, node, place)
    case 'member':
      return layMember(lay, node, place)
    case 'unary':
      return layUnary(lay, node, place)
    case 'await':
      return layAwait(lay, node, place)
    case 'binary':
      return layBinary(lay, node, place)
    case 'conditional':
      return layConditional(lay, node, place)
    case 'arrow':
      return layArrow(lay, node, place, isExpanded)
    case 'cast':
      return layCast(lay, node, place)
    default:
      return node.text
  }
}

function layUnary(lay: Lay, node: Extract<Expression, { kind: 'unary' }>, place: Place): Doc {
  const space = /^\w/.test(node.operator) ? ' ' : ''
  return [node.operator, space, lay.expression(node.argument, within(node, 'operand', place))]
}

function layAwait(lay: Lay, node: Extract<Expression, { kind: 'await' }>, place: Place): Doc {
  const doc = ['await ', lay.expression(node.argument, within(node, 'awaited', place))]
  if (place.role !== 'callee' && place.role !== 'object') return doc
  let around = place.outer
  while (around?.role === 'object' || around?.role === 'callee') around = around.outer
  if (around?.role === 'awaited') throw new UnknownSyntax('await (await')
  return group([indent([softline, doc]), softline])
}

function layCast(lay: Lay, node: Extract<Expression, { kind: 'cast' }>, place: Place): Doc {
  const { expression, operator, type } = node
  const doc = [
    lay.expression(expression, within(node, 'cast', place)),
    ` ${operator} `,
    lay.type(type),
  ]
  if (place.role !== 'callee' && place.role !== 'object') return doc
  return group([indent([softline, doc]), softline])
}

function layCall(lay: Lay, node: Call, place: Place): Doc {
  if (isChain(node)) return layChain(lay, node, place)
  const { kind, callee } = node
  const doc = [
    kind === 'new' ? 'new ' : '',
    lay.expression(callee, within(node, kind === 'new' ? 'new callee' : 'callee', place)),
    layInvocation(lay, node, place),
  ]
  return callee.kind === 'call' ? group(doc) : doc
}

function layMember(lay: Lay, node: Member, place: Place): Doc {
  const object = lay.expression(node.object, within(node, 'object', place))
  const lookup = layLookup(lay, node, place)
  return [object, isInline(node, place) ? lookup : group(indent([softline, lookup]))]
}

/** Whether the line can't break before the name. */
function isInline(node: Member, place: Place): boolean {
  const { role, whole } = wholeOf(node, place)
  if (role === 'new callee' || role === 'assignee' || node.index) return true
  if (role === 'assigned to member' && !isOptional(whole)) return true
  if (node.object.kind === 'identifier') return place.role !== 'object'
  if (place.role !== 'assigned' && place.role !== 'assigned to member') return false
  return (
    node.object.kind === 'call' && (node.object.arguments.length > 0 || isLongChain(node.object))
  )
}

/** The outermost member chain that `node` belongs to, and its position. */
function wholeOf(node: Member, place: Place) {
  let whole: Expression = node
  let { role, parent, outer } = place
  while (role === 'object' && parent?.kind === 'member' && outer) {
    whole = parent
    ;({ role, parent, outer } = outer)
  }
  return { role, whole }
}

function isOptional(node: Expression): boolean {
  if (node.kind === 'member') return node.lookup.startsWith('?') || isOptional(node.object)
  return node.kind === 'call' && (node.isOptional || isOptional(node.callee))
}
