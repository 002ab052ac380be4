import { isPlainObject } from './json-value.js'
import type { YamlNode } from './yaml/node.js'
import { parseYaml } from './yaml/parse-yaml.js'
import { textProblem } from './yaml/text-problem.js'

/** Far fewer values than those of which aliases may make up a spec. */
const mostValues = 100_000

interface Piece {
  value: unknown
  size: number
}

/** A spec's text whose tables come last. */
export interface TableTexts {
  /** All up to the first table. */
  head: string
  /** Where the key `tables` stands. */
  key: number
  /** Each from its dash to the next one in the same column. */
  tables: string[]
}

/**
 * Reads the YAML of a spec whose tables come last table by table. Those whose text stood in the
 * spec before are the same objects as then, so that work on them is done once.
 */
export class YamlTables {
  private known: ReadonlyMap<string, Piece> | undefined

  /**
   * Undefined for the first text, which is read faster as a whole; and when only the whole text can
   * tell, as it's laid out otherwise or something is wrong with it.
   */
  read(text: string): Record<string, unknown> | undefined {
    const known = this.known
    this.known ??= new Map()
    if (!known) return undefined
    const parts = splitTables(text)
    const frame = parts && !textProblem(text) ? readFrame(parts) : undefined
    if (!parts || !frame) return undefined
    const pieces = new Map<string, Piece>()
    const tables: unknown[] = []
    let size = frame.size
    for (const table of parts.tables) {
      const piece = known.get(table) ?? readPiece(table)
      if (!piece) return undefined
      pieces.set(table, piece)
      tables.push(piece.value)
      size += piece.size
    }
    this.known = pieces
    return size < mostValues ? { ...(frame.value as object), tables } : undefined
  }
}

const tablesLine = /(?<![^\n])tables:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*(?=( *)- )/g

/** Undefined when the text is laid out otherwise. */
export function splitTables(text: string): TableTexts | undefined {
  const [found, ...more] = text.matchAll(tablesLine)
  if (!found || more.length > 0) return undefined
  const [above, indent = ''] = found
  const start = found.index + above.length
  const below = text.slice(start)
  const other = indent === '' ? /^(?!- )[^ #\r\n]/m : /^[^ #\r\n]/m
  if (other.test(below)) return undefined
  const tables = below.split(new RegExp(`(?<=\\n)(?=${indent}- )`))
  return { head: text.slice(0, start), key: found.index, tables }
}

/** What stands above the tables, when it ends with their key. */
export function readFrame({ head, key }: TableTexts): YamlNode | undefined {
  const { root, problems } = parseYaml(head)
  const tables = root?.entries?.get('tables')
  const isOpen = tables?.key?.start === key && tables.node.value === null
  return problems.length === 0 && isOpen ? root : undefined
}

/** The one table that stands in a text, when all is right with it and it depends on nothing outside. */
export function readPiece(text: string): Piece | undefined {
  const { root, problems } = parseYaml(`tables:\n${text}`)
  const tables = root?.entries?.get('tables')?.node
  const [value] = Array.isArray(tables?.value) ? (tables.value as unknown[]) : []
  const isAlone = root?.entries?.size === 1 && tables?.entries?.size === 1
  const isTable = problems.length === 0 && isAlone && isPlainObject(value)
  return isTable ? { value, size: root.size } : undefined
}
