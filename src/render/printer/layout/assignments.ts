import { canBreak, group, indent, indentIfBreak, line, type Doc } from '../document/doc.js'
import type { Expression, Pattern } from '../syntax/tree.js'
import { isLongChain } from './chains.js'
import type { Lay, Place } from './lay.js'
import { isShortKey } from './patterns.js'
import { isInlined } from './operators.js'
import { hasComplexTypeArguments, isLoneShortArgument } from './traits.js'

export interface Assignment {
  left: Doc
  operator: string
  right: Expression
  place: Place
  /** It is a member of an object. */
  isProperty?: boolean
  /** The pattern on the left, if it is a declaration. */
  pattern?: Pattern
}

/** `left = right`: chooses which side breaks first, and whether the line may break between them. */
export function layAssignment(lay: Lay, assignment: Assignment): Doc {
  const { left, operator, right, place } = assignment
  const doc = lay.expression(right, place)
  switch (layoutOf(assignment)) {
    case 'line after operator':
      return group([group(left), operator, group(indent([line, doc]))])
    case 'same line':
      return group([group(left), operator, ' ', doc])
    case 'left breaks':
      return group([left, operator, ' ', group(doc)])
    case 'fluid': {
      const between = group(indent(line))
      return group([group(left), operator, between, indentIfBreak(doc, between)])
    }
  }
}

function layoutOf(assignment: Assignment) {
  const { left, right, isProperty, pattern } = assignment
  const leftBreaks = canBreak(left)
  if (pattern && (isComplexBinding(pattern) || hasComplexType(pattern))) return 'left breaks'
  if (pattern && right.kind === 'arrow' && leftBreaks) return 'left breaks'
  const hasShortKey = isProperty === true && typeof left === 'string' && isShortKey(left)
  if (breaksAfterOperator(right, hasShortKey)) return 'line after operator'
  const isAtom = right.kind === 'template' || right.kind === 'number' || isBoolean(right)
  return !leftBreaks && (hasShortKey || isAtom) ? 'same line' : 'fluid'
}

function isBoolean(node: Expression): boolean {
  return node.kind === 'constant' && /^(true|false)$/.test(node.text)
}

/** `const { a, b: c, d } = …`: at least three names, not all of them shorthand. */
function isComplexBinding(pattern: Pattern): boolean {
  if (pattern.kind !== 'object-pattern' || pattern.members.length <= 2) return false
  return pattern.members.some(
    ({ key, pattern: { kind, fallback } }) =>
      kind !== 'rest' && (key !== undefined || fallback !== undefined),
  )
}

/** `Map<string, Promise<X>>`: at least two type arguments, one of which has its own. */
function hasComplexType({ type }: Pattern): boolean {
  if (type?.kind !== 'reference' || type.typeArguments.length < 2) return false
  return type.typeArguments.some(
    (argument) => argument.kind === 'reference' && argument.typeArguments.length > 0,
  )
}

function breaksAfterOperator(right: Expression, hasShortKey: boolean): boolean {
  if (right.kind === 'binary' && !isInlined(right)) return true
  if (right.kind === 'conditional' && right.test.kind === 'binary' && !isInlined(right.test)) {
    return true
  }
  if (hasShortKey) return false
  let node = right
  while (node.kind === 'unary' || node.kind === 'await') node = node.argument
  return node.kind === 'string' || breaksPoorly(node)
}

/** Member accesses and calls with trivial arguments: better moved to the next line than broken inside. */
function breaksPoorly(node: Expression, isInside = false): boolean {
  if (node.kind === 'member') return breaksPoorly(node.object, true)
  if (node.kind !== 'call') return isInside && (node.kind === 'identifier' || node.kind === 'this')
  if (isLongChain(node)) return false
  const [first] = node.arguments
  const isPoor = !first || (node.arguments.length === 1 && isLoneShortArgument(first))
  return isPoor && !hasComplexTypeArguments(node) && breaksPoorly(node.callee, true)
}
