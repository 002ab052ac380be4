import { EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml'

import { Composer, mostLevels } from './compose.js'
import type { YamlNode, YamlProblem } from './node.js'
import { syntaxProblem } from './syntax-problem.js'
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
  const events = eventsOf(text)
  return Array.isArray(events) ? composed(text, events) : { problems: [events] }
}

function eventsOf(text: string): Event[] | YamlProblem {
  try {
    return parseEvents(text, { maxDepth: mostLevels })
  } catch (error) {
    if (error instanceof YAMLException) return syntaxProblem(text, error)
    throw error
  }
}

function composed(text: string, events: Event[]): ParsedYaml {
  if (events.length === 0) return { problems: [emptyFile] }
  const composer = new Composer(text, events)
  const root = composer.compose()
  if (root.value === null && root.start < 0) return { problems: [emptyFile] }
  const more = severalDocuments(text, events)
  return { root, problems: more ? [...composer.problems, more] : composer.problems }
}

const emptyFile: YamlProblem = {
  code: 'yaml/empty',
  message: 'The spec is empty. It needs at least database and tables.',
  path: [],
  start: -1,
  end: -1,
}

function severalDocuments(text: string, events: Event[]): YamlProblem | undefined {
  const second = events.findIndex(({ type }, index) => index > 0 && type === EVENT_ID.DOCUMENT)
  if (second === -1) return undefined
  const marker = /^---/gm
  marker.lastIndex = lastOffset(events.slice(0, second))
  const start = marker.exec(text)?.index ?? text.length
  const message = 'A spec is one document. Remove what follows ---.'
  return { code: 'yaml/several-documents', message, path: [], start, end: start + 3 }
}

function lastOffset(events: Event[]): number {
  const ends = events.map((event) => ('valueEnd' in event ? event.valueEnd : 0))
  return ends.reduce((a, b) => Math.max(a, b), 0)
}
