import * as z from 'zod/mini'

import type { SpecPath } from '../../diagnostics/path.js'
import { documentSchema } from '../schema/document.js'

/** The keys that the schema has at a path. */
export function knownKeys(path: SpecPath): string[] {
  let schema: unknown = objectOf(documentSchema)
  for (const step of path) schema = objectOf(inside(schema, step))
  if (schema instanceof z.ZodMiniObject) return Object.keys(schema.def.shape)
  return schema instanceof z.ZodMiniRecord ? keysOfRecord(schema) : []
}

function inside(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodMiniObject) {
    return (schema.def.shape as Record<string | number, unknown>)[step]
  }
  if (schema instanceof z.ZodMiniRecord) return schema.def.valueType
  return schema instanceof z.ZodMiniArray ? schema.def.element : undefined
}

/** The schema without wrappers; for a union, its long form. */
function objectOf(schema: unknown): unknown {
  if (schema instanceof z.ZodMiniOptional) return objectOf(schema.def.innerType)
  if (schema instanceof z.ZodMiniPipe) return objectOf(schema.def.in)
  if (schema instanceof z.ZodMiniUnion) return objectOf(schema.def.options.at(-1))
  return schema
}

function keysOfRecord(record: z.ZodMiniRecord): string[] {
  const { keyType } = record.def
  return keyType instanceof z.ZodMiniEnum ? Object.keys(keyType.def.entries) : []
}
