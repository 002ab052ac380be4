import { Validator } from '@seriousme/openapi-schema-validator'
import { diffArrays } from 'diff'
import prettier from 'prettier'
import { describe, expect, test } from 'vitest'
import { cases } from '../snapshots/cases.js'
import { generateFiles } from '../running/generate-fixture.js'
import { documentPath, documentText, operationsOf, type Document } from './document.js'

describe.each(cases)('%s', async (fixture) => {
  const document = JSON.parse(await documentText(fixture)) as Document

  test('is valid', async () => {
    const { valid, errors } = await new Validator().validate({ ...document })
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
  })

  test('names each operation once', () => {
    const ids = operationsOf(document).map(({ operation }) => operation.operationId)
    expect(ids).toEqual([...new Set(ids)])
  })

  test('has all that it refers to, and refers to all that it has', () => {
    const text = JSON.stringify(document)
    const used = [...text.matchAll(/"#\/components\/([^"]+)"/g)].map(([, name = '']) => name)
    const kinds = Object.entries(document.components).filter(([kind]) => kind !== 'securitySchemes')
    const known = kinds.flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `${kind}/${name}`),
    )
    expect([...new Set(used)].sort()).toEqual(known.sort())
  })
})

test('a new column changes only lines that name columns', () => {
  const [before, after] = [
    specWith(''),
    specWith('subtitle: { type: decimal, nullable: true }'),
  ].map(linesOf)
  const changes = diffArrays(before ?? [], after ?? []).filter(
    ({ added, removed }) => added || removed,
  )
  const removed = changes.filter((change) => change.removed).flatMap(({ value }) => value)
  expect(removed.map((line) => line.trim().split(':')[0])).toEqual(['"required"'])
  const added = changes.filter((change) => change.added).map(({ value }) => value.join('\n'))
  expect(added.every((lines) => /subtitle/.test(lines))).toBe(true)
})

test('writes keys of any characters, as Prettier would', async () => {
  const [short, long] = ['x'.repeat(20), 'x'.repeat(80)]
  const keys = ['a"b', 'a\\b', 'a\nb', '漢字かな'.repeat(3), '👨‍👩‍👧‍👦'.repeat(4), '\u0301'.repeat(9)]
  for (const length of Array.from({ length: 30 }, (_, at) => at)) {
    const value = keys.map((key) => ({ [key]: { [key]: [short, 'x'.repeat(length)] }, long }))
    const given = JSON.stringify(value).replaceAll('\u0301', '\\u0301')
    const spec = specWith(`settings: { type: json, default: ${given} }`)
    const text = linesOf(spec.replace('file:./dev.db', 'postgresql://db/books')).join('\n')
    expect(JSON.parse(text)).toMatchObject({
      components: { schemas: { 'Book.Create': { properties: { settings: { default: value } } } } },
    })
    expect(text).toBe(await prettier.format(text, { parser: 'json', printWidth: 100 }))
  }
})

function specWith(column: string): string {
  return `
database: { url: 'file:./dev.db' }
tables:
  - name: books
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 100 }
      ${column}
      author: { type: string, nullable: true }
      published: { type: date, nullable: true }
`
}

function linesOf(text: string): string[] {
  const files = generateFiles({ file: 'pylight.yaml', text })
  return files.find(({ path }) => path === documentPath)?.text.split('\n') ?? []
}
