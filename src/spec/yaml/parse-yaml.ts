import { parseEvents, YAMLException, type Event } from 'js-yaml'
import { Composer } from './compose.js'
import { mostLevels } from './levels.js'
import { mended } from './mend.js'
import type { YamlNode, YamlProblem } from './node.js'
import { syntaxProblem } from './syntax-problem.js'
import { textProblem } from './text-problem.js'

/** Each reads the text again. */
const mostMends = 1000

export interface ParsedYaml {
  /** Absent when the text cannot be read at all. */
  root?: YamlNode
  problems: YamlProblem[]
}

/** Reads one YAML document. Never throws. */
export function parseYaml(text: string): ParsedYaml {
  const problem = textProblem(text)
  if (problem) return { problems: [problem] }
  let readable = text
  for (let mends = 0; ; mends++) {
    try {
      return composed(readable, parseEvents(readable, { maxDepth: mostLevels }))
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error
      const next = mends < mostMends ? mended(readable, error) : undefined
      if (next === undefined) return { problems: [syntaxProblem(text, error)] }
      readable = next
    }
  }
}

function composed(text: string, events: Event[]): ParsedYaml {
  const composer = new Composer(text, events)
  const root = composer.compose()
  if (root.value === null && root.start < 0) return { problems: [emptyFile] }
  const more = composer.isDone ? [] : [severalDocuments(text, root.end)]
  return { root, problems: [...composer.problems, ...more] }
}

const emptyFile: YamlProblem = {
  code: 'yaml/empty',
  message: 'The spec is empty. It needs at least database and tables.',
  path: [],
  start: -1,
  end: -1,
}

function severalDocuments(text: string, firstEnd: number): YamlProblem {
  const mark = /^(?:---|\.\.\.)/gm
  mark.lastIndex = firstEnd
  const start = mark.exec(text)?.index ?? firstEnd
  const message = 'A spec is one document. Remove what follows ---.'
  return { code: 'yaml/several-documents', message, path: [], start, end: start + 3 }
}
