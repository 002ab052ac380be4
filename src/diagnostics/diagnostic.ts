import type { DiagnosticCode } from './catalogue/catalogue.js'
import type { Severity } from './severity.js'

export type { Severity }

/** A place in a source text. Lines and columns count from 1, columns and lengths in UTF-16 units. */
export interface SourceSpan {
  line: number
  column: number
  /** Zero when nothing can be underlined, for example at the end of a file. */
  length: number
}

/** A user's mistake, or something worth telling them. Never thrown: stages collect diagnostics. */
export interface Diagnostic {
  code: DiagnosticCode
  severity: Severity
  /** One or two sentences that name the table, the column and the fix. */
  message: string
  /** The spec's path as the user named it. */
  file: string
  /** The path in the spec: `tables[0].columns.price.type`; empty for the whole file. */
  path: string
  /** Absent when the spec is a program, which has no lines. */
  span?: SourceSpan
}
