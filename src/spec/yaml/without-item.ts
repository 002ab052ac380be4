import { Lines } from './lines.js'
import type { YamlNode } from './node.js'
import { parseYaml } from './parse-yaml.js'

export interface Cut {
  text: string
  /** The removed or shortened lines, from 1. */
  lines: [first: number, last: number]
}

/** An alias whose anchor is in the item to remove. */
export interface LostAlias {
  name: string
  line: number
}

/**
 * Removes an item of a top-level list from a text, with the comments directly above or in it; every
 * other byte stays. Returns the aliases that would lose their anchors instead, if there are any, or
 * nothing if the item can't be separated from the rest.
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

/** Whether only the item was removed. */
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

/** With the comma before it, or after it when it is the first item. */
function flowRange(text: string, list: YamlNode, index: number): [start: number, end: number] {
  const end = endOf(list, index) ?? list.end
  const before = endOf(list, index - 1)
  if (before !== undefined) return [before, end]
  const comma = /(?:\s|#.*)*,[ \t]*/y
  comma.lastIndex = end
  return [list.start + 1, comma.test(text) ? comma.lastIndex : end]
}

/** Whole lines, with the blank lines around the item. */
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

/** The start of the line below a value; blank lines at the end of a block scalar are below it. */
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
