import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { printDiagnostics } from '../../src/diagnostics/print.js'
import { readSpec } from '../../src/spec/validate.js'
import { expectInTime } from '../running/time-limit.js'

const head = `database: { url: "file:./dev.db" }
tables:
  - name: products
    columns:
      id: { type: integer, primary_key: true }
`
const long = 'x'.repeat(1_000_000)
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

const texts: Record<string, string> = {
  'a name of a megabyte': head.replace('products', long),
  'a column of a megabyte': `${head}      ${long}: text\n`,
  'a pattern that takes for ever': `${head}      s: { type: string, pattern: "^(a*)*(a*)*$", default: "aaaaaaaaaaaaaaa!" }\n      t: strng\n`,
  'brackets that never close': `a: ${'['.repeat(500_000)}`,
  'lists in lists': '- '.repeat(300_000),
  'indentation without end': times(2000, (depth) => `${' '.repeat(depth)}a:\n`),
  'a hundred thousand unknown keys': head + times(100_000, (i) => `    k${i}: 1\n`),
  'a hundred thousand equal keys': head + times(100_000, () => '    description: a\n'),
  'ten thousand unknown types': head + times(10_000, (i) => `      c${i}: strng\n`),
  'references that never close': head.replace('file:./dev.db', '${'.repeat(200_000)),
  'a URL of many colons': head.replace('file:./dev.db', 'a://b:'.repeat(100_000)),
  'a URL of many passwords': head.replace('file:./dev.db', `x://${'?password'.repeat(100_000)}`),
  'a secret behind a sea of spaces': `${head}    secret_key:${' '.repeat(500_000)}x\n`,
  'aliases that double': `${head}${times(30, (i) => `k${i}: &a${i} [*a${i - 1}, *a${i - 1}]\n`)}`,
  'an alias inside its own anchor': `${head}    indexes: &a [*a]\n`,
  'keys of the prototype': `${head}    __proto__: { x: 1 }\n    constructor: 1\n      hasOwnProperty: 2\n`,
  'columns of the prototype': `${head}      __proto__: integer\n      toString: { type: integer, references: valueOf.constructor }\n`,
  'UTF-16 read as UTF-8': new TextDecoder().decode(Buffer.from(`\ufeff${head}`, 'utf16le')),
  'half a character': `${head}    description: "\ud800"\n`,
  'an escaped NUL': `${head}    description: "\\0"\n`,
  'nine megabytes': ' '.repeat(9_000_000),
  'a megabyte of percent signs': '%'.repeat(1_000_000),
  'a megabyte of colons': ':'.repeat(1_000_000),
}

describe('ends quickly in diagnostics, never in an exception', () => {
  test.each(Object.entries(texts))('%s', (_, text) => {
    const start = performance.now()
    const { spec, diagnostics } = readSpec({ file: 'pylight.yaml', text })
    const output = printDiagnostics(diagnostics, text)
    expect(spec).toBeUndefined()
    expect(output.length).toBeGreaterThan(0)
    expect(output.length).toBeLessThan(30_000)
    expectInTime(performance.now() - start, 20_000)
  })
})

const loop: Record<string, unknown> = {}
loop['itself'] = loop

const values: Record<string, unknown> = {
  nothing: undefined,
  'a function': () => ({}),
  'a loop': loop,
  'a getter that throws': Object.defineProperty({}, 'database', { enumerable: true, get: fail }),
  'a proxy that throws': new Proxy({}, { ownKeys: fail }),
  'a key __proto__': JSON.parse('{ "__proto__": { "database": {} } }') as unknown,
  'a Map of columns': withColumns(new Map()),
  'a Date in a default': withColumns({ id: { type: 'json', default: { at: new Date(0) } } }),
  'a bigint': withColumns({ id: 10n }),
}

describe('a program ends in diagnostics that name a path', () => {
  test.each(Object.entries(values))('%s', (_, value) => {
    const { spec, diagnostics } = readSpec({ file: 'pylight.config.ts', value })
    expect(spec).toBeUndefined()
    expect(diagnostics.map(({ span }) => span)).toContain(undefined)
  })
})

test('printed text can’t move the cursor or change the text direction', () => {
  const text = `${head}    "\\e[31m\\u202ered": 1\n    # \u202e\n    emoji👩‍👩‍👧状: 1\n`
  const { diagnostics } = readSpec({ file: 'pylight\u001b[2J.yaml', text })
  const output = printDiagnostics(diagnostics, text)
  expect(output).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  expect(output).toContain('      |     ^^^^^^^^^\n')
})

test('no secret is printed, however it is written', () => {
  const specs = [
    'database: { url: "postgres://shop:hunter2@host/db", provder: x }',
    "database: { url: 'postgres://shop:hun/ter@hunter2@host/db', provder: x }",
    'database: { url: "mysql://host/db?user=a&password=hunter2", provder: x }',
    'database: { url: "${URL:-postgres://shop:hunter2@host/db}", provder: x }',
    'database: { url: "${A-B:-postgres://shop:hunter2@host/db}", provder: x }',
    'database: { provider: "postgres://shop:hunter2@host/db" }',
    'authentication: { jwt: { secret_key: hunter2, alg: x } }',
    'authentication:\n  jwt:\n    secret_key: >-\n      hunter2\n      : x\n',
    'authentication:\n  jwt: { "secret_key": "${KEY:-hunter2}", alg: [ }',
    'authentication:\n  jwt: { secret_key: "${hunter2" }',
  ]
  for (const text of specs) {
    const { diagnostics } = readSpec({ file: 'pylight.yaml', text })
    expect(diagnostics).not.toHaveLength(0)
    expect(messagesOf(diagnostics) + printDiagnostics(diagnostics, text)).not.toContain('hunter2')
  }
})

function messagesOf(diagnostics: Diagnostic[]): string {
  return JSON.stringify(diagnostics)
}

function withColumns(columns: unknown): unknown {
  return { database: { url: 'file:./dev.db' }, tables: [{ name: 'products', columns }] }
}

function fail(): never {
  throw new Error('thrown by the program')
}
