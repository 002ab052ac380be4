import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/commands.js'
import { plain } from '../../src/diagnostics/paint.js'
import { printDiagnostics, printPlaced } from '../../src/diagnostics/print.js'
import { compare } from '../../src/pipeline/compare.js'
import { generate } from '../../src/pipeline/generate.js'
import * as pylight from '../../src/index.js'

const locate = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const readme = readFileSync(locate('README.md'), 'utf8')

interface Block {
  language: string
  /** The text after the language: the shop's file that the block quotes. */
  path: string
  text: string
}

const blocks = [...readme.matchAll(/^```(\w*) ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', path = '', text = '']): Block => ({ language, path, text }),
)
const spec = blocks.find(({ language }) => language === 'yaml')?.text ?? ''

describe('the README', () => {
  test('shows a spec that is right', () => {
    const { files, diagnostics } = generate({ file: 'pylight.yaml', text: spec })
    expect(diagnostics).toEqual([])
    expect(files.length).toBeGreaterThan(20)
  })

  test('shows a program that is right', () => {
    const text = blocks.find(({ text }) => text.includes('defineConfig'))?.text ?? ''
    const { code } = transformSync(text, { loader: 'ts', format: 'cjs' })
    const program = { exports: { default: undefined as unknown } }
    runInNewContext(code, { module: program, require: () => pylight })
    const source = { file: 'pylight.config.ts', value: program.exports.default }
    expect(generate(source).diagnostics).toEqual([])
  })

  test('shows a mistake as it is printed', () => {
    const text = spec.replace('      caching:', '      cacheing:')
    const { diagnostics } = generate({ file: 'pylight.yaml', text })
    const shown = blocks.find(({ text }) => text.includes('spec/unknown-key'))?.text
    expect(printDiagnostics(diagnostics, text)).toContain(shown?.trimEnd())
  })

  test('shows what breaks clients as it is printed', () => {
    const text = spec.replace('length: 255', 'length: 100').replace(/ +price: .*\n/, '')
    const { findings = [], diagnostics } = compare(
      { source: { file: 'origin/main:pylight.yaml', text: spec }, options: {} },
      { source: { file: 'pylight.yaml', text }, options: {} },
    )
    expect(diagnostics).toEqual([])
    const printed = findings.map((finding) => {
      const lines = (finding.isFormer ? spec : text).split('\n')
      const placed = {
        ...finding,
        code: finding.kind,
        word: 'breaking',
        severity: 'error',
      } as const
      return printPlaced(placed, lines, plain)
    })
    const shown = blocks.find(({ text }) => text.includes('breaking  '))?.text
    expect(shown).toContain(printed.join('\n'))
  })

  test.each(blocks.filter(({ path }) => path !== ''))('quotes $path', ({ path, text }) => {
    expect(readFileSync(locate(`snapshots/shop/${path}`), 'utf8')).toContain(text)
  })

  test('names exactly the existing commands', () => {
    const named = [...readme.matchAll(/^\| `pylight ([a-z -]+?)(?: [A-Z[|].*?)?` /gm)].map(
      ([, name]) => name?.trim(),
    )
    const topics = Object.keys(commands).map((id) => id.replaceAll(':', ' '))
    expect([...new Set(named)].sort()).toEqual(topics.sort())
  })
})

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'llms.txt',
  ...readdirSync(locate('docs')).map((page) => `docs/${page}`),
])('the links of %s lead somewhere', (page) => {
  const links = readFileSync(locate(page), 'utf8').matchAll(/\]\((?!\w+:)([^)#]*)(?:#([^)]*))?\)/g)
  for (const [link, path = '', section] of links) {
    const target = path === '' ? page : join(dirname(page), path)
    expect(existsSync(locate(target)), link).toBe(true)
    if (section) expect(sectionsOf(target), link).toContain(section)
  }
})

/** As GitHub makes anchors of headings. */
function sectionsOf(page: string): string[] {
  const headings = readFileSync(locate(page), 'utf8').matchAll(/^#+ (.*)$/gm)
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
