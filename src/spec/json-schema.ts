import * as z from 'zod/mini'

import { examples } from './examples.js'
import { documentSchema } from './schema/document.js'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The JSON Schema (draft 7) of `pylight.yaml`, with which editors complete and check it. */
export function specJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(documentSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  })
  addExamples(schema, '')
  return { title: 'pylight.yaml', ...schema }
}

/** Lists and names that the user chooses add nothing to a path. */
function addExamples(schema: JsonSchema, path: string): void {
  const inner = [...(schema.anyOf ?? []), schema.items, schema.additionalProperties]
  for (const one of inner) if (isSchema(one)) addExamples(one, path)
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (!isSchema(property)) continue
    const its = path === '' ? key : `${path}.${key}`.replace(/^tables\.features/, 'features')
    const example = examples[its] ?? choice(property)
    if (example !== undefined) property.examples = [example]
    addExamples(property, its)
  }
}

/** The first value of a choice that isn't the default. */
function choice({ type, enum: values, default: usual }: JsonSchema): unknown {
  if (type === 'boolean') return usual !== true
  return values?.find((value) => value !== usual)
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
