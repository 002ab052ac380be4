import type { YAMLException } from 'js-yaml'

import type { YamlProblem } from './node.js'

/** Explains the parser's complaint in the words of someone who writes YAML. */
export function syntaxProblem(text: string, error: YAMLException): YamlProblem {
  const start = Math.min(error.mark?.position ?? 0, text.length)
  const place = { path: [], start, end: start + 1 }
  if (error.reason.startsWith('nesting exceeded')) {
    return {
      code: 'yaml/too-deep',
      message: 'The spec is nested more than 100 levels deep.',
      ...place,
    }
  }
  const tab = tabInIndentation(text, start)
  if (tab !== undefined) {
    const message = 'A tab stands in the indentation. Use spaces.'
    return { code: 'yaml/tab', message, path: [], start: tab, end: tab + 1 }
  }
  return { code: 'yaml/syntax', message: explain(error.reason), ...place }
}

function tabInIndentation(text: string, offset: number): number | undefined {
  const lineStart =
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 200))?.[0] ?? ''
  const tab = indentation.indexOf('\t')
  return tab === -1 ? undefined : lineStart + tab
}

const explanations: [RegExp, string][] = [
  [/within a flow collection/, 'A [ or { is opened and never closed.'],
  [/quoted scalar/, 'A text in quotes is never closed.'],
  [/deficient indentation/, 'A bracket or quote above this line is still open. Close it.'],
  [/missed comma/, 'A comma is missing between the entries of a [ ] or { }.'],
  [
    /bad indentation of a sequence/,
    'This entry is indented differently from the others of its list.',
  ],
  [
    /bad indentation of a mapping|expected ':'|multiline key|end of the stream or a document/,
    'This does not fit what stands before it. Check the indentation, the colon after each key, and the quotes around texts with special characters.',
  ],
]

function explain(reason: string): string {
  const known = explanations.find(([pattern]) => pattern.test(reason))
  return known?.[1] ?? `The YAML cannot be read here: ${reason}.`
}
