import { diffArrays } from 'diff'
import { withUnixLineEnds } from '../text-hash.js'

/** The lines of a text, without an empty last one. */
export function linesOf(text: string): string[] {
  const lines = withUnixLineEnds(text).split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** The position of a line in another text, from 0; undefined if it isn't there. */
export function lineIn(other: string, text: string, line: number): number | undefined {
  let [here, there] = [0, 0]
  for (const { count, added, removed } of diffArrays(linesOf(text), linesOf(other))) {
    if (!added && line < here + count) return removed ? undefined : there + line - here
    if (!added) here += count
    if (!removed) there += count
  }
  return undefined
}
