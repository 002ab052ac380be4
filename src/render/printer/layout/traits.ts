import { printWidth } from '../document/print-doc.js'
import { textWidth } from '../document/text-width.js'
import type { Call, Expression, Type } from '../syntax/tree.js'

/** The properties of code that layouts depend on, named as in Prettier. */

const quarterOfLine = printWidth / 4

/** An argument that a one-line chain of calls may have. */
export function isSimpleArgument(node: Expression, depth = 2): boolean {
  if (depth <= 0) return false
  const isChildSimple = (child: Expression) => isSimpleArgument(child, depth - 1)
  switch (node.kind) {
    case 'regex':
      return textWidth(node.pattern) <= 5
    case 'template':
      return node.parts.every(isChildSimple)
    case 'object':
      return node.members.every(
        ({ node: { key, value } }) =>
          key !== undefined && !key.startsWith('[') && (!value || isChildSimple(value)),
      )
    case 'array':
      return node.elements.every((element) => isChildSimple(element.node))
    case 'call':
    case 'new':
      return (
        isSimpleArgument(node.callee, depth) &&
        node.arguments.length <= depth &&
        node.arguments.every(isChildSimple)
      )
    case 'member':
      return (
        isSimpleArgument(node.object, depth) && (!node.index || isSimpleArgument(node.index, depth))
      )
    case 'unary':
      return /^[!~+-]$/.test(node.operator) && isSimpleArgument(node.argument, depth)
    default:
      return /^(identifier|this|string|number|constant)$/.test(node.kind)
  }
}

/** An argument too short to be given its own line. */
export function isLoneShortArgument(node: Expression): boolean {
  switch (node.kind) {
    case 'identifier':
    case 'string':
      return node.text.length <= quarterOfLine
    case 'regex':
      return node.pattern.length <= quarterOfLine
    case 'template':
      return node.parts.length === 0 && node.text.length - 2 <= quarterOfLine
    case 'unary':
      return isLoneShortArgument(node.argument)
    case 'call':
      return (
        node.arguments.length === 0 &&
        node.callee.kind === 'identifier' &&
        !node.isOptional &&
        node.callee.text.length <= quarterOfLine - 2
      )
    default:
      return /^(this|number|constant)$/.test(node.kind)
  }
}

/** An array of numbers, printed with as many on a line as fit. */
export function isNumbers(node: Expression): boolean {
  return (
    node.kind === 'array' &&
    node.elements.length > 0 &&
    node.elements.every(({ node: element }) => isSignedNumber(element))
  )
}

function isSignedNumber(node: Expression): boolean {
  if (node.kind === 'unary') {
    return /^[+-]$/.test(node.operator) && node.argument.kind === 'number'
  }
  return node.kind === 'number'
}

/** `pipe(map(x => …), filter(x => …))`: composed functions, each on its own line. */
export function areComposed(args: Expression[]): boolean {
  if (args.length <= 1) return false
  const isArrow = ({ kind }: Expression) => kind === 'arrow'
  const firstCall = args.findIndex((arg) => arg.kind === 'call' && arg.arguments.some(isArrow))
  return firstCall >= 0 || args.filter(isArrow).length > 1
}

export function isSimpleType(type: Type): boolean {
  if (type.kind === 'reference') return type.typeArguments.length === 0
  return type.kind === 'keyword' || type.kind === 'literal'
}

/** `{ … } | null`: not printed with one line per type. */
export function isHuggedUnion(types: Type[]): boolean {
  const object = types.find(({ kind }) => kind === 'object-type' || kind === 'reference')
  if (!object) return false
  return types.every(
    (type) => type === object || (type.kind === 'keyword' && /^(void|null)$/.test(type.text)),
  )
}

/** Type arguments that may each need their own line. */
export function hasComplexTypeArguments({ typeArguments }: Call): boolean {
  const [first] = typeArguments
  return typeArguments.length > 1 || first?.kind === 'union' || first?.kind === 'object-type'
}
