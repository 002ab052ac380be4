import { catalogue, type DiagnosticCode } from './catalogue/catalogue.js'
import type { Diagnostic, SourceSpan } from './diagnostic.js'
import { maskPasswords } from './mask.js'
import { formatPath, type SpecPath } from './path.js'

/** Whether to underline the key or its value. */
export type SpecPart = 'key' | 'value'

/** The positions and the order of paths in the source. */
export interface SpecPlaces {
  file: string
  /** Undefined when the spec is a program. */
  locate: (path: SpecPath, part: SpecPart) => SourceSpan | undefined
  /** Negative when `a` comes before `b`. */
  compare: (a: SpecPath, b: SpecPath) => number
}

interface Finding {
  code: DiagnosticCode
  path: SpecPath
  message: string
  part: SpecPart
}

const mostFindings = 1000

/** Collects the mistakes that stages find in a spec; positions are looked up only when needed. */
export class Report {
  private readonly findings: Finding[] = []

  constructor(private readonly places: SpecPlaces) {}

  /** The message names table, column and fix; it starts with a capital or a path. */
  add(code: DiagnosticCode, path: SpecPath, message: string, part: SpecPart = 'value'): void {
    if (!this.isFull) this.findings.push({ code, path, message, part })
  }

  /** Whether there are more mistakes than anyone would read. */
  get isFull(): boolean {
    return this.findings.length >= mostFindings
  }

  get hasErrors(): boolean {
    return this.findings.some(({ code }) => catalogue[code].severity === 'error')
  }

  /** All diagnostics, in the order of the source. */
  list(): Diagnostic[] {
    const sorted = this.findings.toSorted((a, b) => this.places.compare(a.path, b.path))
    return inFileOrder(sorted.map((finding) => this.diagnose(finding)))
  }

  private diagnose({ code, path, message, part }: Finding): Diagnostic {
    const span = this.places.locate(path, part)
    const { severity } = catalogue[code]
    const { file } = this.places
    const masked = maskPasswords(message)
    return { code, severity, message: masked, file, path: formatPath(path), ...(span && { span }) }
  }
}

export function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(bySpan)
}

function bySpan({ span: a }: Diagnostic, { span: b }: Diagnostic): number {
  if (!a || !b) return 0
  return a.line - b.line || a.column - b.column
}
