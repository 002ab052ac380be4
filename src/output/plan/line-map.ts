import { diffArrays } from 'diff'
import { withUnixLineEnds } from '../text-hash.js'

/** The lines of a text; what follows the last line end is none. */
export function linesOf(text: string): string[] {
  const lines = withUnixLineEnds(text).split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** Where a line of a text stands in another, from 0; undefined where the other hasn't got it. */
export function lineIn(other: string, text: string, line: number): number | undefined {
  let [here, there] = [0, 0]
  for (const { count, added, removed } of diffArrays(linesOf(text), linesOf(other))) {
    if (!added && line < here + count) return removed ? undefined : there + line - here
    if (!added) here += count
    if (!removed) there += count
  }
  return undefined
}
