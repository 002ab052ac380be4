import {
  breakParent,
  choice,
  group,
  hardline,
  indent,
  softline,
  willBreak,
  type Doc,
} from '../document/doc.js'
import { tabWidth } from '../document/print-doc.js'
import type { Call, Expression, Member } from '../syntax/tree.js'
import { isCurried, layInvocation } from './calls.js'
import { within, type Lay, type Place } from './lay.js'
import { isSimpleArgument } from './traits.js'

/** `a.b().c().d()`: on one line, or a line for each call. */
export function layChain(lay: Lay, node: Call, place: Place): Doc {
  const groups = groupsOf(linksOf(node))
  const docs = groups.map((links) => links.map((link) => layLink(lay, link, place)))
  const isMerged = isHeadMerged(groups, place.role === 'statement')
  if (groups.length <= (isMerged ? 3 : 2)) return isCurried(node, place) ? docs : group(docs)

  const headCount = isMerged ? 2 : 1
  const calls = docs.slice(headCount).map((doc) => [hardline, doc])
  const broken = [docs.slice(0, headCount), indent(calls)]
  if (mustBreak(groups, docs)) return group(broken)
  return [willBreak(docs) ? breakParent : '', choice([docs, broken])]
}

/** A method call. */
export function isChain({ kind, callee }: Call): boolean {
  return kind === 'call' && callee.kind === 'member' && !callee.isParenthesized
}

/** Whether a call is printed as a chain, with one line per call when it breaks. */
export function isLongChain(node: Expression): boolean {
  if (node.kind !== 'call' || !isChain(node)) return false
  const groups = groupsOf(linksOf(node))
  return groups.length > (isHeadMerged(groups, false) ? 3 : 2)
}

/** The head of a chain, then each member access and call. */
function linksOf(node: Call): Expression[] {
  const links: Expression[] = [node]
  for (let next = node.callee; ;) {
    links.unshift(next)
    if (next.isParenthesized) return links
    if (next.kind === 'member') next = next.object
    else if (next.kind === 'call' && isLink(next.callee)) next = next.callee
    else return links
  }
}

function layLink(lay: Lay, link: Expression, place: Place): Doc {
  if (link.kind === 'member' && !link.isParenthesized) return layLookup(lay, link, place)
  if (link.kind === 'call' && !link.isParenthesized && isLink(link.callee)) {
    return layInvocation(lay, link, place)
  }
  return lay.expression(link, within(link, 'object', place))
}

function isLink({ kind }: Expression): boolean {
  return kind === 'member' || kind === 'call'
}

/** `.name` or `[index]`, without the object. */
export function layLookup(lay: Lay, node: Member, place: Place): Doc {
  const { lookup, index } = node
  if (!index) return lookup
  const doc = lay.expression(index, within(node, 'index', place))
  if (index.kind === 'number') return [lookup, doc, ']']
  return group([lookup, indent([softline, doc]), softline, ']'])
}

/** The head with the links that stay on its line, then groups of members that each end with a call. */
function groupsOf(links: Expression[]): Expression[][] {
  const [first] = links
  let at = 1
  while (isCallOrNumber(links[at])) at += 1
  if (first?.kind !== 'call') {
    while (isMember(links[at]) && isMember(links[at + 1])) at += 1
  }
  const groups = [links.slice(0, at)]
  let current: Expression[] = []
  let isCalled = false
  for (const link of links.slice(at)) {
    if (isCalled && isMember(link) && !isCallOrNumber(link)) {
      groups.push(current)
      current = []
      isCalled = false
    }
    if (link.kind === 'call') isCalled = true
    current.push(link)
  }
  return current.length > 0 ? [...groups, current] : groups
}

function isMember(node: Expression | undefined): boolean {
  return node?.kind === 'member'
}

/** A call, or `[0]`. */
function isCallOrNumber(node: Expression | undefined): boolean {
  return node?.kind === 'call' || (node?.kind === 'member' && node.index?.kind === 'number')
}

/** Whether the first call stays on the line of `this`, a class or a short name. */
function isHeadMerged(groups: Expression[][], isStatement: boolean): boolean {
  const [[first, ...more] = [], second] = groups
  if (!first || !second) return false
  const [link] = second
  const isComputed = link?.kind === 'member' && link.index !== undefined
  if (more.length === 0) {
    if (first.kind === 'this') return true
    if (first.kind !== 'identifier') return false
    const isShort = isStatement && first.text.length <= tabWidth
    return isFactory(first.text) || isShort || isComputed
  }
  const last = more.at(-1)
  return last?.kind === 'member' && !last.index && (isFactory(nameOf(last.lookup)) || isComputed)
}

function nameOf(lookup: string): string {
  return lookup.replace(/^\??\./, '')
}

function isFactory(name: string): boolean {
  return /^[A-Z]|^[$_]+$/.test(name)
}

function mustBreak(groups: Expression[][], docs: Doc[][]): boolean {
  const calls = groups.flat().flatMap((link) => (link.kind === 'call' ? [link] : []))
  const hasFunction = (call: Call) => call.arguments.some(({ kind }) => kind === 'arrow')
  return (
    (calls.length > 2 &&
      calls.some((call) => call.arguments.some((arg) => !isSimpleArgument(arg)))) ||
    docs.slice(0, -1).some(willBreak) ||
    (groups.at(-1)?.at(-1)?.kind === 'call' &&
      willBreak(docs.at(-1) ?? '') &&
      calls.slice(0, -1).some(hasFunction))
  )
}
