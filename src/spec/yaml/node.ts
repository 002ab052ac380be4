import type { DiagnosticCode } from '../../diagnostics/catalogue/catalogue.js'
import type { SpecPath } from '../../diagnostics/path.js'

/** A value of the file and its position. Offsets count UTF-16 units. */
export interface YamlNode {
  value: unknown
  start: number
  end: number
  /** Values inside, including itself; values that aliases repeat count each time. */
  size: number
  /** Levels of brackets or indentation inside. */
  height: number
  entries?: Map<string | number, YamlEntry>
}

export interface YamlEntry {
  /** Absent for the items of a list. */
  key?: { start: number; end: number }
  node: YamlNode
}

export interface YamlProblem {
  code: DiagnosticCode
  message: string
  path: SpecPath
  start: number
  end: number
}
