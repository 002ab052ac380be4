import type { Fault } from './faults.js'
import type { YamlProblem } from './node.js'

/** Tabs in the indentation explain what is said to be wrong after them. */
export function syntaxProblem(text: string, { message, start }: Fault): YamlProblem {
  const tab = tabInIndentation(text, start)
  if (tab === undefined) return { code: 'yaml/syntax', message, path: [], start, end: start + 1 }
  const advice = 'A tab stands in the indentation. Use spaces.'
  return { code: 'yaml/tab', message: advice, path: [], start: tab, end: tab + 1 }
}

export function tooDeep(start: number): YamlProblem {
  const message = 'The spec is nested more than 100 levels deep.'
  return { code: 'yaml/too-deep', message, path: [], start, end: start + 1 }
}

function tabInIndentation(text: string, offset: number): number | undefined {
  const lineStart =
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 200))?.[0] ?? ''
  const tab = indentation.indexOf('\t')
  return tab === -1 ? undefined : lineStart + tab
}
