import * as z from 'zod/mini'

import { documentSchema } from './schema/document.js'

/** The JSON Schema (draft 7) of `pylight.yaml`, with which editors complete and check it. */
export function specJsonSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(documentSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  })
  return { title: 'pylight.yaml', ...schema }
}
