import {
  breakParent,
  choice,
  group,
  ifBreak,
  indent,
  join,
  line,
  softline,
  willBreak,
  type Doc,
} from '../document/doc.js'
import type { Call, Expression } from '../syntax/tree.js'
import { NoExpansion } from './functions.js'
import { within, type Lay, type Place } from './lay.js'
import { areComposed, isNumbers, isSimpleArgument } from './traits.js'
import { layTypeArguments } from './type-lists.js'

/** The arguments of a call, without the callee. */
export function layInvocation(lay: Lay, node: Call, place: Place): Doc {
  const optional = node.isOptional ? '?.' : ''
  return [optional, layTypeArguments(lay, node.typeArguments), layArguments(lay, node, place)]
}

/** `f(a, b, c)(d)`: the first call's arguments break before those of the second. */
export function isCurried(node: Call, { role, parent }: Place): boolean {
  if (role !== 'callee' || parent?.kind !== 'call' || parent.arguments.length === 0) return false
  return node.arguments.length > parent.arguments.length
}

function layArguments(lay: Lay, node: Call, place: Place): Doc {
  const args = node.arguments
  if (args.length === 0) return '()'
  const inside = within(node, 'argument', place)
  const docs = args.map((arg) => lay.expression(arg, inside))
  if (hasDependencies(args)) return ['(', join(', ', docs), ')']
  const listed = docs.map((doc, at) => (at === docs.length - 1 ? doc : [doc, ',', line]))
  const broken = group(['(', indent([line, listed]), ifBreak(','), line, ')'], true)
  if (areComposed(args)) return broken
  if (isFirstExpanded(args)) return expanded(lay, 0, { args, docs, listed, broken, place: inside })
  if (isLastExpanded(args)) {
    return expanded(lay, args.length - 1, { args, docs, listed, broken, place: inside })
  }
  const contents = ['(', indent([softline, listed]), ifBreak(','), softline, ')']
  return isCurried(node, place) ? contents : group(contents)
}

/** `f(() => { … }, [a, b])`: printed like a call of a React hook. */
function hasDependencies(args: Expression[]): boolean {
  const [body, list] = args.slice(-2)
  if (args.length !== 2 && !(args.length === 3 && args[0]?.kind === 'identifier')) return false
  if (body?.kind !== 'arrow' || list?.kind !== 'array') return false
  return body.parameters.length === 0 && body.body.kind === 'block'
}

interface Arguments {
  args: Expression[]
  docs: Doc[]
  /** Each argument with the comma after it. */
  listed: Doc[]
  broken: Doc
  place: Place
}

/** Breaks only the first or last argument if that suffices, otherwise all of them. */
function expanded(lay: Lay, at: number, { args, docs, listed, broken, place }: Arguments): Doc {
  const others = listed.filter((_, index) => index !== at)
  const arg = args[at]
  if (!arg || others.some(willBreak)) return broken
  const doc = arg.kind === 'arrow' ? expandedArrow(lay, arg, place) : docs[at]
  if (doc === undefined) return broken
  const isFirst = at < args.length - 1
  const around = (inner: Doc) =>
    isFirst ? ['(', inner, ', ', others, ')'] : ['(', others, inner, ')']
  const hugged = around(group(doc, true))
  if (willBreak(doc)) return [breakParent, choice([hugged, broken])]
  return choice([around(doc), hugged, broken])
}

function expandedArrow(lay: Lay, arg: Expression, place: Place): Doc | undefined {
  try {
    return lay.expression(arg, place, true)
  } catch (error) {
    if (error instanceof NoExpansion) return undefined
    throw error
  }
}

function canExpand(node: Expression): boolean {
  switch (node.kind) {
    case 'object':
      return node.members.length > 0
    case 'array':
      return node.elements.length > 0
    case 'cast':
      return canExpand(node.expression)
    case 'arrow':
      return /^(block|object|array|conditional|call)$/.test(node.body.kind)
    default:
      return false
  }
}

function isLastExpanded(args: Expression[]): boolean {
  const [last, before] = args.toReversed()
  if (!last || !canExpand(last)) return false
  if (before && isSameType(before, last)) return false
  if (args.length === 2 && before?.kind === 'arrow' && last.kind === 'array') return false
  return args.length === 1 || !isNumbers(last)
}

function isSameType(a: Expression, b: Expression): boolean {
  return a.kind === 'cast' && b.kind === 'cast' ? a.operator === b.operator : a.kind === b.kind
}

function isFirstExpanded(args: Expression[]): boolean {
  const [first, second] = args
  if (args.length !== 2 || !first || !second) return false
  if (first.kind !== 'arrow' || first.body.kind !== 'block') return false
  if (second.kind === 'arrow' || second.kind === 'conditional') return false
  return isHopefullyShort(second) && !canExpand(second)
}

function isHopefullyShort(node: Expression): boolean {
  switch (node.kind) {
    case 'call':
    case 'new':
      return node.arguments.length <= 1 && isSimpleArgument(node)
    case 'binary':
      return isSimpleArgument(node.left, 1) && isSimpleArgument(node.right, 1)
    default:
      return node.kind === 'regex' || isSimpleArgument(node)
  }
}
