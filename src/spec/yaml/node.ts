import type { DiagnosticCode } from '../../diagnostics/catalogue/catalogue.js'
import type { SpecPath } from '../../diagnostics/path.js'

/** A value of the file and where it stands. Offsets count UTF-16 units. */
export interface YamlNode {
  value: unknown
  start: number
  end: number
  /** Values inside, itself included; what aliases repeat is counted each time. */
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
