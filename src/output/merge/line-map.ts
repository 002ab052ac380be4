import { diffIndices } from 'node-diff3'
import { withUnixLineEnds } from '../text-hash.js'

/** The lines of a text; what follows the last line end is none. */
export function linesOf(text: string): string[] {
  const lines = withUnixLineEnds(text).split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** Where a line of a text stands in another, from 0; undefined where the other hasn't got it. */
export function lineIn(other: string, text: string, line: number): number | undefined {
  let shift = 0
  for (const { buffer1, buffer2 } of diffIndices(linesOf(text), linesOf(other))) {
    const [start, length] = buffer1
    if (line < start) break
    if (line < start + length) return undefined
    shift = buffer2[0] + buffer2[1] - (start + length)
  }
  return line + shift
}
