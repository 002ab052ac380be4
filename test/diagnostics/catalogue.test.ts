import { describe, expect, test } from 'vitest'
import { catalogue, diagnosticCodes } from '../../src/diagnostics/catalogue/catalogue.js'
import { scalarTypes } from '../../src/types/column-type.js'
import { explain, listCodes } from '../../src/diagnostics/explain.js'
import { completed, diagnose } from './diagnose.js'

// Its wrong example only describes nine megabytes.
const tested = diagnosticCodes.filter((code) => code !== 'yaml/too-large')

describe.each(tested)('%s', (code) => {
  test('is raised by its wrong example', () => {
    expect(codesOf(catalogue[code].wrong)).toContain(code)
  })

  test('has a right example without diagnostics', () => {
    expect(codesOf(catalogue[code].right)).toEqual([])
  })
})

test('explains a code', () => {
  expect(explain('spec/unknown-key')).toMatchInlineSnapshot(`
    "spec/unknown-key (error): Unknown key

    The key is unknown here, and unknown keys are never ignored. It is misspelt, or one
    level too high or too low.

    Wrong:

      tables:
        - name: products
          columns:
            id: { type: integer, primary_key: true }
          features:
            cacheing: { ttl: 60 }

    Right:

      tables:
        - name: products
          columns:
            id: { type: integer, primary_key: true }
          features:
            caching: { ttl: 60 }
    "
  `)
})

test('lists every code on a line', () => {
  const lines = listCodes().trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(diagnosticCodes)
})

function codesOf(example: string): string[] {
  return diagnose({ file: 'pylight.yaml', text: completed(example) }).map(({ code }) => code)
}

describe('the causes', () => {
  test('name every column type, and what each may have', () => {
    for (const type of scalarTypes) expect(catalogue['spec/unknown-type'].cause).toContain(type)
    expect(catalogue['spec/bad-default'].cause).toContain('cuid (string, char, text)')
    expect(catalogue['spec/bad-primary-key'].cause).toMatch(/\breal\b/)
  })
})
