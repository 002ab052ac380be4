import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { printDiagnostics } from '../../src/diagnostics/print.js'
import { nearest } from '../../src/diagnostics/suggest.js'

function at(line: number, column: number, length: number): Diagnostic {
  return {
    code: 'spec/unknown-key',
    severity: 'error',
    message: 'It is wrong.',
    file: 'pylight.yaml',
    path: 'tables[0]',
    span: { line, column, length },
  }
}

/** The part of the source above the carets. */
function underlined(text: string, diagnostic: Diagnostic): string {
  const [, source = '', carets = ''] = printDiagnostics([diagnostic], text).split('\n')
  return source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)
}

test('is laid out as the manual says', () => {
  const text = 'database:\n  url: "file:./dev.db"\n'
  expect(printDiagnostics([at(2, 3, 3)], text)).toBe(`\
pylight.yaml:2:3  error  spec/unknown-key  It is wrong.
    2 |   url: "file:./dev.db"
      |   ^^^

1 error in pylight.yaml
`)
})

test('a program has its path in place of a line', () => {
  const { span, ...diagnostic } = at(1, 1, 1)
  expect(span).toBeDefined()
  expect(printDiagnostics([diagnostic])).toMatch(/^pylight\.yaml:tables\[0\] {2}error /)
})

test('carets are under the right part, whatever is before it', () => {
  expect(underlined('\t\tkey: value', at(1, 3, 3))).toBe('key')
  expect(underlined(`${'a, '.repeat(500)}key${', b'.repeat(500)}`, at(1, 1501, 3))).toBe('key')
  expect(underlined('{ url: "x://a:secret@b", key: 1 }', at(1, 26, 3))).toBe('key')
  const [, , carets] = printDiagnostics([at(1, 6, 3)], '状態😀 key').split('\n')
  expect(carets).toBe(`      | ${' '.repeat(7)}^^^`)
})

test('shows fifty and counts all', () => {
  const many = Array.from({ length: 80 }, () => at(1, 1, 1))
  const output = printDiagnostics(many, 'key: 1')
  expect(output.match(/It is wrong/g)).toHaveLength(50)
  expect(output).toContain('\nand 30 more\n\n80 errors in pylight.yaml\n')
})

test('warnings are counted apart', () => {
  const warning = { ...at(1, 1, 3), severity: 'warning' } as const
  expect(printDiagnostics([at(1, 1, 3), warning, warning], 'key')).toMatch(
    /\n1 error, 2 warnings in pylight\.yaml\n$/,
  )
})

test('colours only when asked', () => {
  expect(printDiagnostics([at(1, 1, 3)], 'key', { color: true })).toContain(
    '\u001b[31merror\u001b[0m',
  )
  expect(printDiagnostics([at(1, 1, 3)], 'key')).not.toContain('\u001b')
  expect(printDiagnostics([], 'key', { color: true })).toBe('')
})

test.each([
  ['cacheing', 'caching'],
  ['PRICE', 'price'],
  ['lenght', 'length'],
  ['x', undefined],
  ['wholly_different', undefined],
])('%s probably means %s', (word, meant) => {
  expect(nearest(word, ['caching', 'price', 'length', 'id'])).toBe(meant)
})
