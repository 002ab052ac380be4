import type { YAMLException } from 'js-yaml'

/**
 * The text with blanks for what only js-yaml refuses: a line break before a closing bracket that is
 * indented no more than its key, and tabs between a key and its value. Everything else stays in its place.
 * Undefined when js-yaml stopped for another reason.
 */
export function mended(text: string, { reason, mark }: YAMLException): string | undefined {
  if (!mark || !/deficient indentation/.test(reason)) return undefined
  const at = mark.position
  const start = lineStartBefore(text, at)
  const [before, line, rest] = [text.slice(0, start), text.slice(start, at), text.slice(at)]
  if (/^[\]}]/.test(rest)) return withoutBreaks(before, line + rest)
  const withoutTabs = line.replaceAll(tokens, (token) => (token === '\t' ? ' ' : token))
  return withoutTabs === line ? undefined : before + withoutTabs + rest
}

const tokens = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\t|(?<=^|[ \t])#.*/g

/**
 * Joins closing brackets with the line before them: at the start of `after`, and on the lines below it up to
 * one that may be inside a text. Joining one bracket at a time would read a long spec hundreds of times.
 */
function withoutBreaks(before: string, after: string): string {
  const lines = linesOf(before)
  const following = linesOf(after)
  const [first = '', ...others] = following
  join(lines, first)
  let isStructure = true
  for (const line of others) {
    if (isStructure && /^[ \t]*[\]}][\]},\s]*(#.*)?$/.test(line)) join(lines, line)
    else lines.push(line)
    isStructure &&= hasStructureAlone(line)
  }
  return lines.join('')
}

/** Also removes a comment at the end of the line before, which would hide what is joined. */
function join(lines: string[], line: string): void {
  for (let last = lines.length - 1; last >= 0; last--) {
    const whole = lines[last] ?? ''
    const contents = withoutComment(whole).trimEnd()
    lines[last] = contents.padEnd(whole.length)
    if (contents !== '') break
  }
  lines.push(line.replace(/^[ \t]+/, (indentation) => ' '.repeat(indentation.length)))
}

function withoutComment(line: string): string {
  return line.replaceAll(tokens, (token) => (token.startsWith('#') ? '' : token))
}

/** Whether no text continues on the next line: one in quotes, or one below | or >. */
function hasStructureAlone(line: string): boolean {
  const rest = line.replaceAll(tokens, '').trimEnd()
  return !/["']|[|>][-+\d]*$/.test(rest)
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? []
}

function lineStartBefore(text: string, offset: number): number {
  if (offset === 0) return 0
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}
