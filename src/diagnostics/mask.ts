/** A line with `***` in place of its secrets, and where they stood. */
export interface MaskedLine {
  text: string
  /** An offset of the original line, in the masked one. */
  offset: (original: number) => number
}

const urlSecrets = [
  // user:password@ in a URL, up to the last @ of the line
  /(?<=:\/\/[^\s:@/'"]*:)(?!\$\{\w+\}@)[^\s'"](?:.*(?=@))/,
  /(?<=[?&][\w-]*(?:password|passwd|secret|token)[\w-]*=)(?!\$\{\w+\}(?:[&\s'"}]|$))[^&\s'"]+/i,
]

const secrets = [
  ...urlSecrets,
  /(?<=(?:secret_key|client_secret)["']?\s*:\s*["']?)(?!["']?\$\{\w+\}["']?\s*(?:[,}#]|$))[^\s"'].*/,
]

const secretKey = /(?:secret_key|client_secret)["']?\s*:\s*[|>]?[-+\d]*\s*$/

/** The line before decides too: a secret may stand below its key. */
export function maskLine(line: string, before: string): MaskedLine {
  const cuts = secretKey.test(before) ? [wholeLine(line)] : cutsOf(line)
  let text = line
  for (const { start, end } of cuts.toReversed()) {
    text = `${text.slice(0, start)}***${text.slice(end)}`
  }
  return { text, offset: (original) => moved(original, cuts) }
}

/** A message with `***` in place of the passwords of URLs. */
export function maskMessage(message: string): string {
  return urlSecrets.reduce((text, pattern) => text.replace(pattern, '***'), message)
}

interface Cut {
  start: number
  end: number
}

function wholeLine(line: string): Cut {
  return { start: line.length - line.trimStart().length, end: line.length }
}

function cutsOf(line: string): Cut[] {
  const cuts = secrets.flatMap((pattern) => {
    const match = pattern.exec(line)
    return match ? [{ start: match.index, end: match.index + match[0].length }] : []
  })
  const ordered = cuts.toSorted((a, b) => a.start - b.start)
  return ordered.filter(({ start }, index) => start >= (ordered[index - 1]?.end ?? 0))
}

function moved(original: number, cuts: readonly Cut[]): number {
  let result = original
  for (const { start, end } of cuts) {
    if (original >= end) result -= end - start - 3
    else if (original > start) result -= Math.max(0, original - start - 3)
  }
  return result
}
