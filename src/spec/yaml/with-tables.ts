import { parseYaml } from './parse-yaml.js'
import type { YamlNode } from './node.js'

/** Lines to add to a table of a spec, not indented. */
export interface AddedLines {
  /** The table's place in the list; absent for a new one. */
  index?: number
  name: string
  lines: string[]
}

interface Insertion {
  at: number
  text: string
}

/**
 * A spec's text with lines added to some of its tables and to its enums; every other byte stays. Undefined
 * if a table is written in braces, where no lines fit.
 */
export function withTables(
  text: string,
  added: readonly AddedLines[],
  enums: readonly string[],
): string | undefined {
  const { root } = parseYaml(text)
  const list = root?.entries?.get('tables')
  if (!root || !list?.key) return undefined
  if (text.charAt(list.node.start) === '[') {
    const block = asBlock(text, list.node)
    return block === undefined ? undefined : withTables(block, added, enums)
  }
  const known = added.map((one) => insertionsFor(one, list.node, text))
  const insertions = [...known, enumInsertions(root, list.key.start, enums, text)]
  if (insertions.some((one) => one === undefined)) return undefined
  return insertions
    .flatMap((one) => one ?? [])
    .sort((one, other) => other.at - one.at)
    .reduce((done, { at, text: more }) => done.slice(0, at) + more + done.slice(at), text)
}

/** `[products, orders]` on lines of their own; undefined for a list that says more. */
function asBlock(text: string, { value, start, end }: YamlNode): string | undefined {
  const names = value as unknown[]
  const isPlain = names.every((name) => typeof name === 'string')
  if (!isPlain || text.slice(start, end).includes('#')) return undefined
  const items = names.map((name) => `\n  - ${name}`).join('')
  return text.slice(0, start).trimEnd() + items + text.slice(end)
}

function insertionsFor(
  { index, name, lines }: AddedLines,
  list: YamlNode,
  text: string,
): Insertion[] | undefined {
  const last = list.entries?.get((list.entries.size || 1) - 1)?.node
  if (index === undefined) {
    const dash = ' '.repeat(columnOf(text, last?.start ?? list.start) - 2)
    const item = [`${dash}- name: ${name}`, ...indented(lines, `${dash}  `)]
    return [{ at: endOfLine(text, last?.end ?? list.end), text: joined(item) }]
  }
  const node = list.entries?.get(index)?.node
  if (!node || text.charAt(node.start) === '{') return undefined
  const indent = ' '.repeat(columnOf(text, node.start))
  const below = joined(indented(lines, indent))
  const named = node.entries?.get('name')?.node
  if (named) return [{ at: endOfLine(text, named.end), text: below }]
  return [
    { at: node.start, text: 'name: ' },
    { at: endOfLine(text, node.end), text: below },
  ]
}

function enumInsertions(
  root: YamlNode,
  tables: number,
  enums: readonly string[],
  text: string,
): Insertion[] | undefined {
  if (enums.length === 0) return []
  const known = root.entries?.get('enums')
  if (!known) return [{ at: tables, text: `enums:\n${indented(enums, '  ').join('\n')}\n\n` }]
  if (!known.key || text.charAt(known.node.start) === '{') return undefined
  const [first] = known.node.entries?.values() ?? []
  const indent = ' '.repeat(columnOf(text, first?.key?.start ?? known.node.start))
  return [{ at: endOfLine(text, known.key.end), text: joined(indented(enums, indent)) }]
}

function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => indent + line)
}

function joined(lines: string[]): string {
  return lines.map((line) => `\n${line}`).join('')
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1)
}

/** Behind a comment that stands there. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at > 0 && text.charAt(at - 1) === '\n' ? at - 1 : at)
  const whole = end === -1 ? text.length : end
  return text.charAt(whole - 1) === '\r' ? whole - 1 : whole
}
