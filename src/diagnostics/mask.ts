/** A line with `***` in place of its secrets. */
export interface MaskedLine {
  text: string
  /** Maps an offset of the original line to the masked one. */
  offset: (original: number) => number
}

interface Cut {
  start: number
  end: number
}

/** Needs the line before, too: a secret may be below its key. */
export function maskLine(line: string, before: string): MaskedLine {
  const isBelowKey = /(?:secret_key|client_secret)["']?\s*:\s*[|>]?[-+\d]*$/.test(before.trimEnd())
  const cuts = isBelowKey ? [wholeLine(line)] : cutsOf(line)
  return { text: replaceCuts(line, cuts), offset: (original) => moved(original, cuts) }
}

/** A text with `***` in place of the passwords of URLs, except those read from the environment. */
export function maskPasswords(message: string): string {
  return replaceCuts(message, ordered([...userPassword(message), ...queryPasswords(message)]))
}

function cutsOf(line: string): Cut[] {
  return ordered([...userPassword(line), ...queryPasswords(line), ...secretKey(line)])
}

/** `user:password@` in a URL, up to the last @ of the line. */
function userPassword(line: string): Cut[] {
  const end = line.lastIndexOf('@')
  const start = /:\/\/[^\s:@/'"]*:(?=[^\s'"])(?!(?:\$\{\w+\})+(?:@|$)|\d{1,5}[/?#])/.exec(
    line.slice(0, Math.max(0, end)),
  )
  return start ? [{ start: start.index + start[0].length, end }] : []
}

function queryPasswords(line: string): Cut[] {
  const passwords = line.matchAll(
    /[?&][\w-]{0,40}?(?:password|passwd|secret|token)[\w-]{0,40}=(?!\$\{\w+\}(?:[&\s'"}]|$))([^&\s'"]+)/gi,
  )
  return [...passwords].map(({ index, 0: whole, 1: secret = '' }) => {
    const end = index + whole.length
    return { start: end - secret.length, end }
  })
}

/** Everything after the key, up to the end of the line. */
function secretKey(line: string): Cut[] {
  const start =
    /(?:secret_key|client_secret)["']?\s*:\s*["']?(?!\$\{\w+\}["']?\s*(?:[,}#]|$))(?=[^\s"'])/.exec(
      line,
    )
  return start ? [{ start: start.index + start[0].length, end: line.length }] : []
}

function wholeLine(line: string): Cut {
  return { start: line.length - line.trimStart().length, end: line.length }
}

function ordered(cuts: Cut[]): Cut[] {
  const sorted = cuts.toSorted((a, b) => a.start - b.start)
  let last = 0
  return sorted.filter(({ start, end }) => {
    const isApart = start >= last
    if (isApart) last = end
    return isApart
  })
}

function replaceCuts(line: string, cuts: readonly Cut[]): string {
  let text = line
  for (const { start, end } of cuts.toReversed()) {
    text = `${text.slice(0, start)}***${text.slice(end)}`
  }
  return text
}

function moved(original: number, cuts: readonly Cut[]): number {
  let result = original
  for (const { start, end } of cuts) {
    if (original >= end) result -= end - start - 3
    else if (original > start) result -= Math.max(0, original - start - 3)
  }
  return result
}
