import {
  group,
  ifBreak,
  indent,
  line,
  softline,
  willBreak,
  withoutLines,
  type Doc,
} from '../document/doc.js'
import type { Arrow, Block, Expression, Pattern, Signature } from '../syntax/tree.js'
import { within, type Lay, type Place } from './lay.js'
import { layPattern } from './patterns.js'
import { layTypeParameters } from './type-lists.js'

/** Thrown if a last argument can't be the only one to break, because its parameters would break. */
export class NoExpansion extends Error {}

export function layArrow(lay: Lay, node: Arrow, place: Place, isExpanded: boolean): Doc {
  const head = [node.isAsync ? 'async ' : '', laySignature(lay, node, ': ', isExpanded)]
  const body = layBody(lay, node, place)
  const { kind } = node.body
  const end = isExpanded ? [ifBreak(','), softline] : ''
  if (kind === 'block' || kind === 'object' || kind === 'array') {
    return group([group(head), ' =>', group([' ', body])])
  }
  if (kind === 'conditional' && !startsWithObject(node.body)) {
    const inner = [ifBreak('', '('), indent([softline, body]), ifBreak('', ')'), end]
    return group([group(head), ' =>', group([' ', group(inner)])])
  }
  return group([group(head), ' =>', group([indent([line, body]), end])])
}

/** An arrow function that is an expanded argument is laid out twice; its body is laid out once. */
const bodies = new WeakMap<Arrow, Doc>()

function layBody(lay: Lay, node: Arrow, place: Place): Doc {
  const known = bodies.get(node)
  if (known !== undefined) return known
  const { body } = node
  const inside = within(node, 'arrow body', place)
  const doc =
    body.kind === 'block'
      ? lay.block(body)
      : lay.expression(
          body.kind === 'conditional' ? { ...body, isParenthesized: false } : body,
          inside,
        )
  bodies.set(node, doc)
  return doc
}

function startsWithObject(node: Expression | Block): boolean {
  if (node.kind === 'conditional') return startsWithObject(node.test)
  if (node.kind === 'binary') return startsWithObject(node.left)
  if (node.kind === 'member') return startsWithObject(node.object)
  if (node.kind === 'call') return startsWithObject(node.callee)
  return node.kind === 'object'
}

/** Type parameters, parameters and the return type after `mark`. */
export function laySignature(
  lay: Lay,
  signature: Signature,
  mark: string,
  isExpanded = false,
): Doc {
  const { returns, parameters } = signature
  const types = layTypeParameters(lay, signature.typeParameters)
  const result = returns ? [mark, lay.type(returns)] : ''
  if (isExpanded) {
    const list = [types, '(', layList(lay, parameters, isHugged(parameters)), ')']
    if (willBreak(list) || willBreak(result)) throw new NoExpansion()
    return group([group(withoutLines(list)), group(withoutLines(result))])
  }
  const list = layParameters(lay, parameters)
  return [types, group([isGrouped(signature, result) ? group(list) : list, result])]
}

function layParameters(lay: Lay, parameters: Pattern[]): Doc {
  if (parameters.length === 0) return '()'
  if (isHugged(parameters)) return ['(', layList(lay, parameters, true), ')']
  const comma = parameters.at(-1)?.kind === 'rest' ? '' : ifBreak(',')
  return ['(', indent([softline, layList(lay, parameters, false)]), comma, softline, ')']
}

function layList(lay: Lay, parameters: Pattern[], areHugged: boolean): Doc[] {
  return parameters.map((parameter, at) => {
    const doc = layPattern(lay, parameter, areHugged ? 'hugged' : 'other')
    return at === parameters.length - 1 ? doc : [doc, ',', line]
  })
}

/** A single parameter that is an object pattern or has an object type breaks inside its braces. */
function isHugged(parameters: Pattern[]): boolean {
  const [only] = parameters
  if (parameters.length !== 1 || !only) return false
  const { kind, type, fallback } = only
  if (kind === 'name') return type?.kind === 'object-type' && !fallback
  return (kind === 'object-pattern' || kind === 'array-pattern') && isPlain(fallback)
}

function isPlain(fallback: Expression | undefined): boolean {
  if (fallback?.kind === 'object') return fallback.members.length === 0
  if (fallback?.kind === 'array') return fallback.elements.length === 0
  return !fallback || fallback.kind === 'identifier'
}

/** Parameters that break only once the return type has broken. */
function isGrouped({ typeParameters, parameters, returns }: Signature, result: Doc): boolean {
  if (!returns || parameters.length !== 1 || typeParameters.length > 1) return false
  const [type] = typeParameters
  if (type?.constraint || type?.fallback) return false
  return returns.kind === 'object-type' || willBreak(result)
}
