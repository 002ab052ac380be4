import { expect, test } from 'vitest'
import { readSpec } from '../../src/spec/validate.js'
import type { Provider } from '../../src/spec/vocabulary.js'

function codesOf(type: string, target: string, provider: Provider): string[] {
  const text = `database: { url: "\${DATABASE_URL}" }
tables:
  - name: notes
    columns:
      id: { type: ${target}, primary_key: true }
      up: { type: ${type}, nullable: true, references: notes.id }
`
  const { diagnostics } = readSpec({ file: 'pylight.yaml', text }, { provider })
  return diagnostics.map(({ code }) => code)
}

test.each([
  ['sqlite', []],
  ['postgresql', []],
  ['mysql', ['spec/reference-type']],
] as const)('on %s, smallint and integer may point at each other: %j', (provider, codes) => {
  expect(codesOf('smallint', 'integer', provider)).toEqual(codes)
  expect(codesOf('integer', 'smallint', provider)).toEqual(codes)
  expect(codesOf('bigint', 'integer', provider)).toEqual(['spec/reference-type'])
})

test.each(['sqlite', 'postgresql'] as const)('on %s, text may point at string', (provider) => {
  expect(codesOf('text', 'string, length: 20', provider)).toEqual([])
})
