import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { SpecPlaces } from '../diagnostics/report.js'
import { diagnosticsOf } from './yaml/diagnostics.js'
import { parseYaml } from './yaml/parse-yaml.js'
import { YamlPlaces } from './yaml/places.js'
import type { ReflectedTables } from './reflected.js'
import { plainCopy } from './plain-copy.js'
import { ValuePlaces } from './value-places.js'

/** A spec's source: YAML text, or the value that a `pylight.config.ts` exports. */
export type SpecSource = ({ file: string; text: string } | { file: string; value: unknown }) & {
  /** What was read of tables that the spec lists without columns. */
  reflected?: ReflectedTables | undefined
}

/** What was written, and where, not validated yet. */
export interface RawSpec {
  value: unknown
  places: SpecPlaces
}

export interface ParseResult {
  /** Absent when the source cannot be read at all. */
  raw?: RawSpec
  diagnostics: Diagnostic[]
}

export function parseSpec(source: SpecSource): ParseResult {
  return 'text' in source ? parseText(source.file, source.text) : parseValue(source)
}

function parseText(file: string, text: string): ParseResult {
  const { root, problems } = parseYaml(text)
  const diagnostics = diagnosticsOf(problems, file, text)
  if (!root) return { diagnostics }
  return { raw: { value: root.value, places: new YamlPlaces(file, text, root) }, diagnostics }
}

function parseValue({ file, value }: { file: string; value: unknown }): ParseResult {
  const copy = plainCopy(file, value)
  if ('code' in copy) return { diagnostics: [copy] }
  return { raw: { ...copy, places: new ValuePlaces(file, copy.value) }, diagnostics: [] }
}
