import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { columnTypes } from '../../src/types/column-type.js'
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

  test.each(['values', 'filters'])('uses what %s.ts has', (file) => {
    const codes = [
      answer.type(column),
      ...(answer.call ? [answer.call('x')] : []),
      body.parser(column),
      ...(body.nullable ? [body.nullable] : []),
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
