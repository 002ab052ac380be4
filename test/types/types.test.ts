import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { columnTypes, type ColumnType } from '../../src/types/column-type.js'
import type { TypedColumn } from '../../src/types/parts/column.js'
import { types } from '../../src/types/types.js'

const column: TypedColumn = { enumName: 'Level', checks: {}, pattern: undefined }

/** What a template of `shared` exports. */
function exportsOf(file: string): string[] {
  const template = new URL(`../../templates/src/generated/shared/${file}.ts.hbs`, import.meta.url)
  const declarations = /^export (?:function|const|type) (\w+)/gm
  return [...readFileSync(template, 'utf8').matchAll(declarations)].map(([, name = '']) => name)
}

describe.each(columnTypes)('%s', (type) => {
  const { aliases, answer, body, filter, key } = types[type]

  test.each(['values', 'filters', 'moments'])('uses what %s.ts has', (file) => {
    const codes = [
      answer.type(column),
      answer.call?.('x', column) ?? { text: '' },
      body.type(column),
      body.parser(column),
      ...(body.nullable ? [body.nullable(column)] : []),
      ...(body.nullableType ? [body.nullableType] : []),
      filter.code(column),
      ...(key?.pathParser ? [key.pathParser] : []),
      ...(key?.bodyParser ? [key.bodyParser(column)] : []),
    ]
    const used = codes.flatMap(({ text }) => [...text.matchAll(RegExp(`\\b${file}\\.(\\w+)`, 'g'))])
    expect(exportsOf(file)).toEqual(expect.arrayContaining(used.map(([, name]) => name)))
  })

  test('has aliases that are no type’s name and no other’s alias', () => {
    const others = columnTypes.filter((other) => other !== type)
    const taken = others.flatMap((other) => [other, ...types[other].aliases])
    expect(aliases.filter((alias) => alias === type || taken.includes(alias))).toEqual([])
  })
})

test.each<[ColumnType, text: string, canonical: string | undefined]>([
  ['integer', '+007', '7'],
  ['integer', '7.0', undefined],
  ['bigint', '-9223372036854775808', '-9223372036854775808'],
  ['decimal', '+012.50', '12.5'],
  ['decimal', '-0.10', '-0.1'],
  ['decimal', '1e3', undefined],
  ['boolean', '1', 'true'],
  ['boolean', 'constructor', undefined],
  ['string', 'a b', 'a b'],
  ['uuid', 'C0FFEE00-1234-4ABC-8DEF-0123456789AB', 'c0ffee00-1234-4abc-8def-0123456789ab'],
  ['date', '2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['date', 'noon', undefined],
  ['time', '08:30:00', '1970-01-01T08:30:00.000Z'],
  ['datetime', '2024-05-01T12:00:00', '2024-05-01T12:00:00.000Z'],
  ['datetime', '2024-05-01T14:00:00+02:00', '2024-05-01T12:00:00.000Z'],
  ['timestamp', '2024-05-01T12:00:00', '2024-05-01T12:00:00.000'],
  ['enum', 'low', 'low'],
])('a key of %s spelled %j is %j in the cache', (type, text, canonical) => {
  expect(types[type].key?.canonicalText(text, {})).toBe(canonical)
})

test.each<[ColumnType, precision: number, text: string, canonical: string | undefined]>([
  ['datetime', 6, '2024-05-01T14:00:00.1234+02:00', '2024-05-01T12:00:00.123400Z'],
  ['datetime', 0, '2024-05-01', '2024-05-01T00:00:00Z'],
  ['datetime', 6, 'noon', undefined],
  ['timestamp', 6, '2024-05-01T12:00', '2024-05-01T12:00:00.000000'],
  ['time', 6, '08:30', '08:30:00.000000'],
])(
  'a key of %s with precision %i spelled %j is %j in the cache',
  (type, precision, text, canonical) => {
    expect(types[type].key?.canonicalText(text, { precision })).toBe(canonical)
  },
)
