import type { YAMLException } from 'js-yaml'
import type { DiagnosticCode } from '../../diagnostics/catalogue/catalogue.js'
import { mostLevels } from './levels.js'
import type { YamlProblem } from './node.js'

/** Messages for the parser's reasons. The first match counts. */
const meanings: [reason: RegExp, code: DiagnosticCode, message: string][] = [
  [/maxDepth/, 'yaml/too-deep', `The spec is nested more than ${mostLevels} levels deep.`],
  [/\btag\b/, 'yaml/tag', 'A spec cannot have tags. Remove it.'],
  [/within a (single|double) quoted/, 'yaml/syntax', 'A text in quotes is never closed.'],
  [/within a flow/, 'yaml/syntax', 'A [ or { is opened and never closed.'],
  [
    /deficient indentation/,
    'yaml/syntax',
    'A bracket or quote above this line is still open. Close it, or indent this line more.',
  ],
  [/missed comma/, 'yaml/syntax', 'A comma is missing between the entries of a [ ] or { }.'],
  [/but found ','/, 'yaml/syntax', 'An entry is missing before this comma.'],
  [/escape|hexadecimal/, 'yaml/syntax', 'YAML has no such escape. Write \\\\ for a backslash.'],
  [
    /of a sequence entry/,
    'yaml/syntax',
    'This entry is indented differently from the others of its list.',
  ],
  [/directives end mark/, 'yaml/syntax', 'A line of --- is missing between % and the spec.'],
  [
    /(?:)/,
    'yaml/syntax',
    'This does not fit what comes before it. Check the indentation, the colon after each key, and the quotes around texts with special characters.',
  ],
]

/** Reasons that aren't the indentation, which may have tabs within brackets. */
const told = /maxDepth|\btag\b|quoted|missed comma|but found ','|escape|hexadecimal/

/** Conflict markers and tabs in the indentation cause the errors that the parser reports after them. */
export function syntaxProblem(text: string, { reason, mark }: YAMLException): YamlProblem {
  const conflict = /^>{7} /m.test(text) ? text.search(/^<{7} /m) : -1
  if (conflict !== -1) {
    const message = 'A merge conflict begins here. Resolve it and remove its markers.'
    return { code: 'yaml/syntax', message, path: [], start: conflict, end: conflict + 7 }
  }
  const start = Math.min(mark?.position ?? 0, text.length)
  const tab = told.test(reason) ? undefined : tabInIndentation(text, start)
  if (tab !== undefined) {
    const message = 'The indentation has a tab. Use spaces.'
    return { code: 'yaml/tab', message, path: [], start: tab, end: tab + 1 }
  }
  const [, code, message] = meanings.find(([pattern]) => pattern.test(reason)) ?? []
  if (code === undefined || message === undefined) throw new Error(reason)
  return { code, message, path: [], start, end: start + 1 }
}

function tabInIndentation(text: string, offset: number): number | undefined {
  const lineStart =
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const line = text.slice(lineStart, lineStart + 200)
  const indentation = /^[ \t]*(?:-[ \t]+)*/.exec(line)?.[0] ?? ''
  const tab = indentation.indexOf('\t')
  return tab === -1 ? undefined : lineStart + tab
}
