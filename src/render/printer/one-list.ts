import { printWidth } from './document/print-doc.js'

/**
 * Lines whose only places to break are in one list, with a line for each item. Most long lines are such,
 * and are printed without being read: the heads of functions, imports, lists of strings.
 */
const shapes = [
  /^(import .*?\{) (.*, .*) (\} from .*)$/,
  /^(export async function \w+\()(\w+: \w+, \w+: \w+(?: = \{\})?(?:, \w+: \w+(?: = \{\})?)*)(\): [\w<>]+ \{)$/,
  /^(\w+: \[)('[^'\\]*'(?:, '[^'\\]*')+)(\],)$/,
]

/** The line with its list broken, or undefined where that isn't all that there is to it. */
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
