import { catalogue, diagnosticCodes, type DiagnosticCode } from './catalogue/catalogue.js'
import { visible } from './visible.js'

/** What a code means, with an example and its fix. */
export function explain(code: DiagnosticCode): string {
  const { title, severity, cause, wrong, right } = catalogue[code]
  const parts = [
    `${code} (${severity}): ${title}`,
    wrap(cause),
    `Wrong:\n\n${indent(wrong)}`,
    `Right:\n\n${indent(right)}`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** Every code with its title, a line each. */
export function listCodes(): string {
  const width = Math.max(...diagnosticCodes.map(({ length }) => length))
  const lines = diagnosticCodes.map((code) => `${code.padEnd(width)}  ${catalogue[code].title}\n`)
  return lines.join('')
}

function indent(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => `  ${visible(line.replaceAll('\t', '→   '))}`.trimEnd())
  return lines.join('\n')
}

function wrap(text: string): string {
  return text.replace(/(.{1,88})(?:\s+|$)/g, '$1\n').trimEnd()
}
