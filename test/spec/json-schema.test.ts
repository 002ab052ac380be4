import { Ajv } from 'ajv'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { JSONSchema } from 'zod/v4/core'
import { specJsonSchema } from '../../src/spec/json-schema.js'

const schema = specJsonSchema()
const check = new Ajv({ strict: false }).compile(schema)
const fixtures = new URL('../../fixtures/', import.meta.url)

function accepts(fixture: string): boolean {
  return check(parse(readFileSync(new URL(`${fixture}/pylight.yaml`, fixtures), 'utf8')))
}

const right = readdirSync(fixtures).filter((name) => {
  return readdirSync(new URL(name, fixtures)).includes('pylight.yaml')
})

test.each(right)('accepts %s', (name) => {
  expect(accepts(name), JSON.stringify(check.errors)).toBe(true)
})

test.each(['unknown-key', 'missing-key', 'wrong-type', 'bad-value', 'uncacheable-method'])(
  'refuses what is spec/%s',
  (name) => {
    expect(accepts(`diagnostics/spec-${name}`)).toBe(false)
  },
)

describe('for editors', () => {
  test('is of a draft that they read', () => {
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' })
  })

  test('describes every key', () => {
    expect(undescribed(schema, '')).toEqual([])
  })

  test('offers the short and the long form of a column', () => {
    const text = JSON.stringify(schema)
    expect(text).toContain('"enum":["integer","bigint"')
    expect(text).toContain('"default":["GET","POST","PUT","PATCH","DELETE"]')
  })
})

type Schema = JSONSchema.JSONSchema

function undescribed(at: Schema, path: string): string[] {
  const keys = Object.entries(at.properties ?? {}).flatMap(([key, value]) =>
    isSchema(value) ? [[key, value] as const] : [],
  )
  const missing = keys.filter(([, { description }]) => !description).map(([key]) => path + key)
  const inner = keys.flatMap(([key, value]) => undescribed(value, `${path}${key}.`))
  const others = [at.items, at.additionalProperties, ...(at.anyOf ?? [])].filter(isSchema)
  return [...missing, ...inner, ...others.flatMap((one) => undescribed(one, `${path}*.`))]
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}
