import { existsSync, readdirSync, readFileSync } from 'node:fs'
import schemaWasm from '@prisma/prisma-schema-wasm'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { SpecDocument } from '../../src/spec/spec-document.js'
import type { ColumnType, Provider } from '../../src/model/model.js'
import { formatSchema, readDatamodel } from '../../src/prisma/schema-wasm.js'
import { schemaOf } from './render-schema.js'
import { specOf } from './spec.js'

const providers: Provider[] = ['sqlite', 'postgresql', 'mysql']

/** Errors and warnings alike. */
function findings(schema: string): string[] {
  const answer = schemaWasm.lint(JSON.stringify([['schema.prisma', schema]]))
  return (JSON.parse(answer) as { text: string }[]).map(({ text }) => text)
}

function expectFlawless(spec: SpecDocument, provider: Provider): string {
  const schema = schemaOf(spec, provider)
  expect(findings(schema)).toEqual([])
  expect(formatSchema(schema)).toBe(schema)
  return schema
}

const id = { type: 'integer', primary_key: true }
const hostile = `it's "quoted" \\ \${x} {{x}} */ @map("x") // 😀\n\té\u2028`

const fixtures = new URL('../../fixtures/', import.meta.url)
const specs = readdirSync(fixtures)
  .map((name) => ({ name, file: new URL(`${name}/pylight.yaml`, fixtures) }))
  .filter(({ file }) => existsSync(file))

/** Fixtures of what only some databases can. */
const isOfOneDatabase = (name: string): boolean => /^all-types-|^foreign-database$/.test(name)

describe.each(providers)('on %s, Prisma finds nothing to change or to complain of', (provider) => {
  test.each(specs.filter(({ name }) => !isOfOneDatabase(name)))('$name', ({ file }) => {
    const { tables, ...rest } = parse(readFileSync(file, 'utf8')) as { tables: unknown[] }
    expectFlawless(specOf(tables, rest), provider)
  })

  test('every type, required and nullable, unique and indexed', () => {
    const types: ColumnType[] = [
      ...(['integer', 'bigint', 'decimal', 'float', 'boolean', 'string', 'uuid'] as const),
      ...(['date', 'time', 'datetime', 'timestamp', 'enum'] as const),
    ]
    const columns = types.flatMap((type): [string, object][] => {
      const spec = { type, ...(type === 'enum' && { values: ['a', 'b'] }) }
      return [
        [`${type}_plain`, spec],
        [`${type}_null`, { ...spec, nullable: true }],
        [`${type}_unique`, { ...spec, unique: true }],
      ]
    })
    const heavy = ['text', 'json', 'bytes'].map((type): [string, object] => [
      `${type}_null`,
      { type, nullable: true },
    ])
    const table = { name: 'things', columns: { id, ...Object.fromEntries([...columns, ...heavy]) } }
    const indexes = types.map((type) => [`${type}_plain`, `${type}_null`])
    expectFlawless(specOf([{ ...table, indexes }]), provider)
  })

  test('literals and texts that look like code', () => {
    const columns = {
      id,
      text: { type: 'string', default: hostile, description: hostile },
      tiny: { type: 'float', default: 1e-7 },
      huge: { type: 'float', default: 1e21 },
      below: { type: 'integer', default: -3 },
      big: { type: 'bigint', default: '9223372036854775807' },
      exact: { type: 'decimal', precision: 20, scale: 4, default: '1234567890123456.7890' },
      day: { type: 'date', default: '2024-02-29' },
      at: { type: 'time', default: '23:59' },
      moment: { type: 'datetime', default: '2024-02-29T12:00:00+02:00' },
      settings: { type: 'json', default: { a: hostile } },
      raw: { type: 'bytes', default: 'aGk=' },
      level: { type: 'enum', values: ['default', 'null'], default: 'default' },
    }
    const schema = expectFlawless(
      specOf([{ name: 'things', description: hostile, columns }]),
      provider,
    )
    const fields = readDatamodel(schema).models[0]?.fields as { name: string; default?: unknown }[]
    const byName = Object.fromEntries(fields.map(({ name, default: value }) => [name, value]))
    expect(byName).toMatchObject({
      text: hostile,
      tiny: 1e-7,
      below: -3,
      big: '9223372036854775807',
      day: '2024-02-29T00:00:00+00:00',
      at: '1970-01-01T23:59:00+00:00',
      moment: '2024-02-29T10:00:00+00:00',
      level: 'default',
    })
    expect(byName['settings']).toBeUndefined()
    const comments = schema.split('\n').filter((line) => line.trim().startsWith('///'))
    expect(comments.length).toBeGreaterThan(2)
    expect(comments.join()).not.toContain('*/')
  })

  test('names at the limit, with constraints that would be cut to the same', () => {
    const long = 'a'.repeat(59)
    const key = { type: 'integer', references: { table: long, column: 'id' } }
    const columns = { id, [`${long}x`]: { type: 'integer', unique: true }, [`${long}y`]: key }
    const kind = { type: 'enum', values: ['a'] }
    const indexes = [
      [`${long}x`, `${long}y`],
      [`${long}y`, `${long}x`],
    ]
    const table = { name: long, columns: { ...columns, [`${long}k`]: kind }, indexes }
    const schema = expectFlawless(specOf([table]), provider)
    const names = [...schema.matchAll(/map: "(\w+)"/g)].map(([, name]) => name ?? '')
    expect(new Set(names).size).toBe(names.length)
    expect(names.every((name) => name.length <= 64)).toBe(true)
    if (provider !== 'sqlite') expect(names.length).toBeGreaterThanOrEqual(4)
  })
})
