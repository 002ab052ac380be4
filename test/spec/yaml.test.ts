import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseYaml } from '../../src/spec/yaml/parse-yaml.js'
import { expectInTime } from '../running/time-limit.js'

describe('YAML that other parsers take', () => {
  it.each([
    'a: {\n  b: 1\n}\n',
    'a: [\n  1,\n  2,\n]\nb: 2\n',
    'a:\n  - {\n    x: 1\n  }\n  - y\n',
    'a: { # why\n  b: [\n    1 # one\n    # two\n\n  ] # c\n} # d\nc: 1\n',
    'a: 1\r\nb: {\r\n  c: 1\r\n}\r\n',
    'a: &x {\n}\nb: *x\n',
    'a: {\n  b: 1\n\t}\n',
    'a: {\n}\nc: |\n  x\n  }\nd: {\n  e: "it\n   }"\n}\nf: it\'s\ng: [\n]\ni: >-\n  ]\nj: {\n}\n',
    'a: {\n  x: "# y" # }\n  # }\n}\n',
    'a:\t{ b: 1 }\nc:\t"x\ty"\nd: {\te: "1:\t2",\tf:\t[\t1 ] }\n',
    'a:\n  -\t{ b: 1 }\n',
  ])('%j is read alike', (text) => {
    expect(parseYaml(text)).toMatchObject({ root: { value: parse(text) as unknown }, problems: [] })
  })

  it('keeps what is wrong in its place', () => {
    const text = 'a: {\n  b: 1 # one\n}\nb: { c: 1\nd: 2\n'
    const { problems } = parseYaml(text)
    expect(problems).toMatchObject([{ code: 'yaml/syntax', start: text.indexOf('d: 2') }])
    expect(parseYaml('a: {\n  b: !x 1\n}\n').problems).toMatchObject([
      { code: 'yaml/tag', start: 10 },
    ])
  })

  it.each([
    ['a:\n  b: {\n\t\tc: 1\n  }\n', /^The indentation has a tab/],
    ['a:\n  -\tb: 1\n', /^The indentation has a tab/],
    ['{\n\t"a": 1\n\t"b": 2\n}\n', /comma is missing/],
    ['{\n\t"a": "\\d"\n}\n', /no such escape/],
    ['a: [\n{ b: 1 }\n]\n', /Close it, or indent this line more/],
    ['a: -.inf\n', /^-\.inf is not finite\.$/],
    ['a: 9007199254740993\n', /^9007199254740993 loses digits/],
  ])('of %j it says what is wrong', (text, message) => {
    expect(parseYaml(text).problems).toMatchObject([
      { message: expect.stringMatching(message) as string },
    ])
  })

  it('reads a long spec of that kind in a second', () => {
    const column = '      n: { type: integer, nullable: true },\n'
    const table = (_: unknown, n: number) =>
      `  - name: t${n.toString()}\n    columns: {\n${column}    }\n`
    const text = `tables:\n${Array.from({ length: 2000 }, table).join('')}`
    const start = performance.now()
    expect(parseYaml(text).problems).toEqual([])
    expectInTime(performance.now() - start, 2000)
  })
})
