import { Lines } from './lines.js'
import type { YamlNode } from './node.js'
import { parseYaml } from './parse-yaml.js'

export interface Cut {
  text: string
  /** The lines that are gone or shorter, from 1. */
  lines: [first: number, last: number]
}

/** An alias whose anchor stands in what was to be taken out. */
export interface LostAlias {
  name: string
  line: number
}

/**
 * A text without one item of a list of its top level, and without the comments that stand right above
 * or in the item; every other byte stays. Or the aliases that would lose their anchors; or neither,
 * where the item can't be told from the rest.
 */
export function withoutItem(
  text: string,
  key: string,
  index: number,
): { cut?: Cut; aliases: LostAlias[] } {
  const { root } = parseYaml(text)
  const list = root?.entries?.get(key)
  if (!root || !list?.node.entries) return { aliases: [] }
  const isFlow = text.charAt(list.node.start) === '['
  const [start, end] = isFlow
    ? flowRange(text, list.node, index)
    : blockRange(text, list.key?.end ?? 0, list.node, index)
  const rest = text.slice(0, start) + text.slice(end)
  const { root: left, problems } = parseYaml(rest)
  const lines = new Lines(text)
  const aliases = problems
    .filter(({ code }) => code === 'yaml/alias')
    .map((problem) => {
      const name = rest.slice(problem.start + 1, problem.end)
      const at = problem.start < start ? problem.start : problem.start + end - start
      return { name, line: lines.span(at, at).line }
    })
  if (!isWithout(root, left, key, index)) return { aliases }
  const [first, last] = [lines.span(start, start), lines.span(end - 1, end - 1)]
  return { cut: { text: rest, lines: [first.line, last.line] }, aliases }
}

/** Whether the item is all that was lost. */
function isWithout(
  before: YamlNode,
  after: YamlNode | undefined,
  key: string,
  index: number,
): boolean {
  const whole = before.value as Record<string, unknown[]>
  const expected = { ...whole, [key]: (whole[key] ?? []).toSpliced(index, 1) }
  return JSON.stringify(after?.value) === JSON.stringify(expected)
}

/** With the comma before it, or where it is the first, with the one behind. */
function flowRange(text: string, list: YamlNode, index: number): [start: number, end: number] {
  const end = endOf(list, index) ?? list.end
  const before = endOf(list, index - 1)
  if (before !== undefined) return [before, end]
  const comma = /(?:\s|#.*)*,[ \t]*/y
  comma.lastIndex = end
  return [list.start + 1, comma.test(text) ? comma.lastIndex : end]
}

/** Whole lines, with the blank ones that set the item apart. */
function blockRange(
  text: string,
  keyEnd: number,
  list: YamlNode,
  index: number,
): [start: number, end: number] {
  const top = lineBelow(text, endOf(list, index - 1) ?? keyEnd)
  const dash = linesBetween(text, top, list.end).find(({ line }) => /^[ \t]*-(?=\s|$)/.test(line))
  const indent = indentOf(dash?.line ?? '')
  const above = linesBetween(text, top, dash?.start ?? top)
  const own = above.findLastIndex(({ line }) => !isComment(line) || indentOf(line) > indent)
  const blank = above.findLastIndex(({ line }, at) => at <= own && line.trim() !== '')

  const bottom = lineBelow(text, endOf(list, index) ?? top)
  const below = linesBetween(text, bottom, text.length)
  const inside = below.findIndex(
    ({ line }) => line.trim() !== '' && !(isComment(line) && indentOf(line) > indent),
  )
  const ownBelow = below.slice(0, inside === -1 ? below.length : inside)
  const lastComment = ownBelow.findLastIndex(({ line }) => isComment(line))
  const isLast = endOf(list, index + 1) === undefined
  const first = above[isLast ? blank + 1 : own + 1]?.start ?? dash?.start ?? top
  const end = isLast ? below[lastComment + 1]?.start : below[ownBelow.length]?.start
  return [first, end ?? text.length]
}

interface Line {
  start: number
  line: string
}

/** The lines that begin in a part of a text. */
function linesBetween(text: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  for (let at = start; at < end; at = lineAfter(text, at)) {
    lines.push({ start: at, line: text.slice(at, lineAfter(text, at)) })
  }
  return lines
}

/** Where the line below a value begins; blank lines at the end of a block of text are below it. */
function lineBelow(text: string, end: number): number {
  return lineAfter(text, text.slice(0, end).trimEnd().length)
}

function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

function endOf({ entries }: YamlNode, index: number): number | undefined {
  return entries?.get(index)?.node.end
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#')
}
