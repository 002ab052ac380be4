import {
  fill,
  group,
  hardline,
  ifBreak,
  indent,
  line,
  softline,
  type Doc,
} from '../document/doc.js'
import type { ArrayLiteral, Expression, Item, ObjectLiteral, Property } from '../syntax/tree.js'
import { layAssignment } from './assignments.js'
import { within, type Lay, type Place } from './lay.js'
import { isNumbers } from './traits.js'

/** The comments above a node, each on its own line. */
function layComments(comments: string[]): Doc[] {
  return comments.flatMap((comment) => {
    const lines = comment.split('\n').map((text) => text.trim())
    return lines.flatMap((text, at) => [at === 0 ? text : ` ${text}`, hardline])
  })
}

/** Documents with `separator` between them; blank lines are kept. */
export function layItems<T>(items: Item<T>[], separator: Doc, layNode: (node: T) => Doc): Doc[] {
  return items.flatMap(({ node, comments, isApart }, at) => [
    ...(at === 0 ? [] : [separator]),
    ...(at > 0 && isApart ? [hardline] : []),
    ...layComments(comments),
    layNode(node),
  ])
}

export function layArray(lay: Lay, node: ArrayLiteral, place: Place): Doc {
  const { elements } = node
  if (elements.length === 0) return '[]'
  const layElement = (element: Expression) => {
    return lay.expression(element, within(node, 'array element', place))
  }
  const nodes = elements.map((element) => element.node)
  if (isNumbers(node)) return layNumbers(nodes.map(layElement))
  const content = layElements(elements, (element) => group(layElement(element)))
  return group(['[', indent([softline, content, ifBreak(',')]), softline, ']'], areTables(nodes))
}

function layElements(elements: Item<Expression>[], layNode: (node: Expression) => Doc): Doc[] {
  return elements.flatMap(({ node, comments }, at) => [
    ...(at === 0 ? [] : [',', line, elements[at]?.isApart ? softline : '']),
    ...layComments(comments),
    layNode(node),
  ])
}

/** As many items per line as fit, each with the comma after it. */
function layNumbers(numbers: Doc[]): Doc {
  const comma = ifBreak(',')
  const parts = numbers.flatMap((number, at) =>
    at === numbers.length - 1 ? [[number, comma]] : [[number, ','], line],
  )
  const list = group(['[', indent([softline, fill(parts)]), softline, ']'])
  comma.of = list
  return list
}

/** At least two objects or two arrays, each with more than one member. */
function areTables(nodes: Expression[]): boolean {
  const [first] = nodes
  if (nodes.length < 2 || (first?.kind !== 'array' && first?.kind !== 'object')) return false
  return nodes.every((node) => {
    if (node.kind !== first.kind) return false
    if (node.kind === 'array') return node.elements.length > 1
    return node.kind === 'object' && node.members.length > 1
  })
}

export function layObject(lay: Lay, node: ObjectLiteral, place: Place): Doc {
  if (node.members.length === 0) return '{}'
  const members = layItems(node.members, [',', line], (member) => layProperty(lay, member, place))
  return group(['{', indent([line, members]), ifBreak(','), line, '}'], node.isOpen)
}

export function layProperty(lay: Lay, { key, value }: Property, outer?: Place): Doc {
  const place = { role: 'value' as const, ...(outer && { outer }) }
  if (!value) return key ?? ''
  if (key === undefined) return ['...', lay.expression(value, { ...place, role: 'spread' })]
  return layAssignment(lay, { left: key, operator: ':', right: value, place, isProperty: true })
}
