import { printWidth } from './document/print-doc.js'

/**
 * Breaks a line that can break in one list only, one item per line. Most long lines are of this kind
 * (function heads, imports, lists of strings), and this way they need no parsing.
 */
const shapes = [
  /^(import .*?\{) (.*, .*) (\} from .*)$/,
  /^(export async function \w+\()(\w+: \w+, \w+: \w+(?: = \{\})?(?:, \w+: \w+(?: = \{\})?)*)(\): [\w<>]+ \{)$/,
  /^(\w+: \[)('[^'\\]*'(?:, '[^'\\]*')+)(\],)$/,
]

/** The line with its list broken, or undefined if the line needs more than that. */
export function printOneList(line: string, indent: number): string | undefined {
  for (const shape of shapes) {
    const [, head, items = '', tail = ''] = shape.exec(line) ?? []
    if (head === undefined) continue
    const margin = ' '.repeat(indent)
    const lines = [head, ...items.split(', ').map((item) => `${margin}  ${item},`), margin + tail]
    const isShort =
      indent + head.length <= printWidth && lines.every(({ length }) => length <= printWidth)
    return isShort || head.startsWith('import') ? lines.join('\n') : undefined
  }
  return undefined
}
