import prettier from 'prettier'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { generate } from '../../src/pipeline/generate.js'
import { formatSchema, validateSchema } from '../../src/prisma/validate.js'
import { expectInTime } from '../running/time-limit.js'

const marker = 'PWNED'
const attacks = [
  `*/ ${marker}() /*`,
  `\${${marker}}`,
  '`' + `+${marker}+` + '`',
  `'+${marker}+'`,
  `"+${marker}+"`,
  `\\'+${marker}+\\'`,
  `\\`,
  `line\n${marker}()\n//`,
  `line\r\n${marker}()`,
  `line\u2028${marker}()`,
  `line\u2029${marker}()`,
  `\u202e${marker}\u202c`,
  `{{${marker}}}`,
  `{{{lookup this "constructor"}}}`,
  `{{> ${marker}}}`,
  `</script><script>${marker}()</script>`,
  `<!-- ${marker} -->`,
  `{@link ${marker}}`,
  `@ts-nocheck`,
  `eslint-disable`,
  `\u0000${marker}`,
  `\ufeff${marker}`,
  `// ${marker}`,
  `# ${marker}`,
  `---\n${marker}: true`,
  `") @@map("${marker}`,
  'x'.repeat(1_000_000),
  '😀'.repeat(300),
]

describe('texts that try to become code stay texts', () => {
  test.each(attacks.map((text) => [text.slice(0, 40), text]))('%j', async (_, text) => {
    const { files, diagnostics } = generate({ file: 'pylight.yaml', text: stringify(specWith(text)) })
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    for (const { message } of diagnostics) expect(message.length).toBeLessThan(2_000)
    if (errors.length > 0) return
    for (const { path, text } of files) {
      expect(text.includes('\0'), path).toBe(false)
      expect(text, path).not.toMatch(/[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/)
      if (path.endsWith('.ts')) await expectHarmless(path, text)
      if (path.endsWith('.json')) JSON.parse(text)
    }
    const schema = files.find(({ path }) => path === 'prisma/schema.prisma')?.text ?? ''
    expect(validateSchema(schema)).toEqual([])
    expect(formatSchema(schema)).toBe(schema)
  })
})

describe('names that aren’t plain are refused', () => {
  const names = [...attacks, '', ' ', '../up', 'a/b', '..', 'a.b', '用户', 'naïve', 'x'.repeat(64), '1st', '__proto__']
  test.each(names.map((text) => [text.slice(0, 40), text]))('%j', (_, name) => {
    for (const spec of [specNamed(name, 'id'), specNamed('things', name)]) {
      const { files, diagnostics } = generate({ file: 'pylight.yaml', text: stringify(spec) })
      expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      expect(files).toEqual([])
    }
  })
})

describe('difficult texts for a YAML parser', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map(doubled)].join('\n')
  test.each<[string, string]>([
    ['an alias bomb', bomb],
    ['deep nesting', '['.repeat(20_000)],
    ['deep braces', '{a: '.repeat(5_000)],
    ['deep lists', Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}-`).join('\n')],
    ['an alias of itself', 'tables: &a [*a]'],
    ['a merge of itself', 'a: &a\n  <<: *a'],
    ['a foreign tag', 'tables: !!js/function "function () { throw 1 }"'],
    ['a tab', 'tables:\n\t- name: x'],
    ['two documents', 'tables: []\n---\ntables: []'],
    ['nothing', ''],
    ['a null byte', 'tables: "\u0000"'],
    ['half a surrogate', 'tables: [{ name: "\ud800" }]'],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x74, 0x00, 0x80, 0x0a]).toString('latin1')],
    ['replacement characters', Buffer.from([0x74, 0x3a, 0x20, 0xff, 0xc0]).toString()],
    ['a key a megabyte long', `? ${'k'.repeat(1_000_000)}\n: 1`],
    ['a megabyte of lines', 'x\n'.repeat(500_000)],
  ])('%s', (_, text) => {
    const start = performance.now()
    const { files, diagnostics } = generate({ file: 'pylight.yaml', text })
    expect(files).toEqual([])
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.length).toBeLessThan(1_000)
    expectInTime(performance.now() - start, 5_000)
  })

  test('100 MB are refused before they are read', () => {
    const start = performance.now()
    const { diagnostics } = generate({ file: 'pylight.yaml', text: '# '.repeat(50_000_000) })
    expect(diagnostics).not.toEqual([])
    expectInTime(performance.now() - start, 2_000)
  })
})

/** The spec's text may only be in strings and comments. */
async function expectHarmless(path: string, text: string): Promise<void> {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) expect(node.text, path).not.toContain(marker)
    if (ts.isTemplateExpression(node)) expect(node.head.text, path).not.toContain(marker)
    ts.forEachChild(node, visit)
  }
  visit(file)
  const options = { parser: 'typescript', semi: false, singleQuote: true, printWidth: 100 } as const
  expect(await prettier.format(text, options), path).toBe(text)
}

function specWith(text: string): object {
  return {
    swagger: { title: text, version: text, description: text },
    redis: { prefix: text },
    database: { url: `\${DATABASE_URL:-file:./x.db}` },
    tables: [
      {
        name: 'things',
        description: text,
        columns: {
          id: { type: 'integer', primary_key: true, description: text },
          label: { type: 'text', default: text },
          kind: { type: 'json', default: { [text]: text } },
        },
        features: { caching: { prefix: text } },
      },
    ],
  }
}

function specNamed(table: string, column: string): object {
  const columns = Object.fromEntries([[column, { type: 'integer', primary_key: true }]])
  return { tables: [{ name: table, columns }] }
}

function doubled(name: string): string {
  const previous = String.fromCharCode(name.charCodeAt(0) - 1)
  return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${previous}`).join(', ')}]`
}
