import type { SourceSpan } from '../../diagnostics/diagnostic.js'

/** Turns offsets into lines and columns. */
export class Lines {
  private readonly starts: number[] = [0]

  constructor(text: string) {
    for (const match of text.matchAll(/\r\n|\r|\n/g)) {
      this.starts.push(match.index + match[0].length)
    }
  }

  span(start: number, end: number): SourceSpan {
    const line = this.lineOf(start)
    const column = start - (this.starts[line] ?? 0) + 1
    return { line: line + 1, column, length: Math.max(0, end - start) }
  }

  private lineOf(offset: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
