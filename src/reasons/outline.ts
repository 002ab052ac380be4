/**
 * The lines of a text, each identified by its words and its enclosing lines. So a line is found again in
 * another text, at any position and with any spacing.
 */
export class Outline {
  /** For each line: its enclosing lines and itself, from the outside in. */
  private readonly chains: readonly string[]
  private readonly known: ReadonlySet<string>

  constructor(readonly lines: readonly string[]) {
    this.chains = chainsOf(lines)
    this.known = new Set(this.chains)
  }

  chainOf(index: number): string {
    return this.chains[index] ?? ''
  }

  /** Whether a line of another text is here too; several lines there may be one line here. */
  has(chain: string): boolean {
    if (this.known.has(chain)) return true
    return opens.test(chain)
      ? this.chains.some((one) => one.startsWith(chain))
      : this.hasItem(chain)
  }

  /** Whether a line with the same words is here, with any enclosing lines. */
  hasWordsOf(chain: string): boolean {
    const words = chain.slice(chain.lastIndexOf(separator) + 1)
    return this.chains.some((one) => one === words || one.endsWith(separator + words))
  }

  /** How many of these lines another text doesn't have. */
  missingIn(other: Outline): number {
    return this.chains.filter((chain) => !other.has(chain)).length
  }

  /** The line whose reasons this line shares: for a bracket, the line that it closes or opens. */
  subjectOf(index: number): number {
    if (hasWords(this.lines[index])) return index
    const opening = this.chains.lastIndexOf(parentOf(this.chainOf(index)), index)
    if (isEnd(this.lines[index] ?? '') && hasWords(this.lines[opening])) return opening
    const next = this.lines.findIndex((line, at) => at > index && hasWords(line))
    return next === -1 ? this.lines.findLastIndex(hasWords) : next
  }

  private hasItem(chain: string): boolean {
    const list = parentOf(chain)
    if (!opens.test(list)) return false
    const item = chain.slice(list.length + 1).replace(/,$/, '')
    return this.chains.some((one) => {
      if (!one.startsWith(list) || one[list.length] === separator) return false
      const items = one.slice(list.length).split(/[,)\]}]/)
      return items.some((other) => other.trim() === item)
    })
  }
}

const separator = '\n'
const opens = /[[({]$/

function chainsOf(lines: readonly string[]): string[] {
  const around: { indent: number; chain: string }[] = []
  return lines.map((line) => {
    const words = line.trim().replaceAll(/\s+/g, ' ')
    const indent = line.length - line.trimStart().length
    const depth = isEnd(line) ? indent : indent - 1
    while (words !== '' && (around.at(-1)?.indent ?? -1) > depth) around.pop()
    const parent = around.at(-1)?.chain
    const chain = parent === undefined ? words : parent + separator + words
    if (words !== '' && !isEnd(line)) around.push({ indent, chain })
    return chain
  })
}

function parentOf(chain: string): string {
  return chain.slice(0, Math.max(0, chain.lastIndexOf(separator)))
}

function isEnd(line: string): boolean {
  return /^\s*(?:[)\]}]|\*\/)/.test(line)
}

function hasWords(line = ''): boolean {
  return /[\p{L}\p{N}]/u.test(line)
}
