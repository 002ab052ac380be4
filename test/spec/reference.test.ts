import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { specReference } from '../../.config/spec-reference.js'
import { examples } from '../../src/spec/examples.js'
import { specJsonSchema } from '../../src/spec/json-schema.js'

type Schema = ReturnType<typeof specJsonSchema>

const keys = [...keysOf(specJsonSchema(), '')]

test('docs/spec.md is what npm run docs writes', async () => {
  expect(readFileSync('docs/spec.md', 'utf8')).toBe(await specReference())
})

test('every key has a description, and an example unless its value is an object', () => {
  const isBare = ({ description, examples, type, properties, items }: Schema) =>
    description === undefined ||
    (examples === undefined && type !== 'object' && !properties && isScalar(items))
  expect(keys.filter(([, schema]) => isBare(schema)).map(([path]) => path)).toEqual(['logging'])
})

test('every example is accepted where it stands, and none is left over', () => {
  const seen = new Set<unknown>()
  for (const [path, schema] of keys) {
    for (const example of schema.examples ?? []) {
      seen.add(example)
      expect(z.fromJSONSchema(schema).safeParse(example).error, path).toBeUndefined()
    }
  }
  expect(Object.entries(examples).filter(([, example]) => !seen.has(example))).toEqual([])
})

function* keysOf(schema: Schema, path: string): Generator<[string, Schema]> {
  for (const one of [...(schema.anyOf ?? []), schema.items, schema.additionalProperties])
    if (isSchema(one)) yield* keysOf(one, path)
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (!isSchema(property)) continue
    const its = path === '' ? key : `${path}.${key}`
    yield [its, property]
    yield* keysOf(property, its)
  }
}

/** Whether a list has no objects, which have their own keys. */
function isScalar(items: unknown): boolean {
  if (!isSchema(items)) return true
  return ![items, ...(items.anyOf ?? [])].some((one) => isSchema(one) && one.properties)
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
