import { Composer } from './compose.js'
import { Grammar } from './grammar.js'
import type { YamlNode, YamlProblem } from './node.js'
import { textProblem } from './text-problem.js'

export interface ParsedYaml {
  /** Absent when the text cannot be read at all. */
  root?: YamlNode
  problems: YamlProblem[]
}

/** Reads one YAML document. Never throws, and takes time in proportion to the text's length. */
export function parseYaml(text: string): ParsedYaml {
  const problem = textProblem(text)
  if (problem) return { problems: [problem] }
  const grammar = new Grammar(withKnownLineEnds(text))
  grammar.parse()
  return grammar.failure ? { problems: [grammar.failure] } : composed(text, grammar)
}

/** A line may end in CR alone; the lexer knows LF and CRLF. */
function withKnownLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text
}

function composed(text: string, { events, secondDocument }: Grammar): ParsedYaml {
  const composer = new Composer(text, events)
  const root = composer.compose()
  if (root.value === null && root.start < 0) return { problems: [emptyFile] }
  const more = secondDocument === undefined ? [] : [severalDocuments(secondDocument)]
  return { root, problems: [...composer.problems, ...more] }
}

const emptyFile: YamlProblem = {
  code: 'yaml/empty',
  message: 'The spec is empty. It needs at least database and tables.',
  path: [],
  start: -1,
  end: -1,
}

function severalDocuments(start: number): YamlProblem {
  const message = 'A spec is one document. Remove what follows ---.'
  return { code: 'yaml/several-documents', message, path: [], start, end: start + 3 }
}
