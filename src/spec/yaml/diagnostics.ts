import { catalogue } from '../../diagnostics/catalogue/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { formatPath } from '../../diagnostics/path.js'
import { Lines } from './lines.js'
import type { YamlProblem } from './node.js'

export function diagnosticsOf(
  problems: readonly YamlProblem[],
  file: string,
  text: string,
): Diagnostic[] {
  if (problems.length === 0) return []
  const lines = new Lines(text)
  return problems.map(({ code, message, path, start, end }) => {
    const { severity } = catalogue[code]
    const base = { code, severity, message, file, path: formatPath(path) }
    return start < 0 ? base : { ...base, span: lines.span(start, end) }
  })
}
