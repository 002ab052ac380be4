import * as z from 'zod/mini'

interface KeyMeta {
  /** The default value, printed in the JSON Schema. */
  default?: unknown
  examples?: unknown[]
}

/** A required key. The description appears in the JSON Schema and the types. */
export function required<T extends z.ZodMiniType>(
  schema: T,
  description: string,
  meta: KeyMeta = {},
): T {
  return schema.check(z.meta({ description, ...meta }))
}

export function optional<T extends z.ZodMiniType>(
  schema: T,
  description: string,
  meta: KeyMeta = {},
): z.ZodMiniOptional<T> {
  return z.optional(schema.check(z.meta({ description, ...meta })))
}

export const text = (): z.ZodMiniString<string> => z.string().check(z.minLength(1))
export const names = (): z.ZodMiniArray<z.ZodMiniString<string>> =>
  z.array(text()).check(z.minLength(1))
export const seconds = (): z.ZodMiniNumberFormat => wholeNumber(1, 2_147_483_647)

export function wholeNumber(lowest: number, highest: number): z.ZodMiniNumberFormat {
  return z.int().check(z.gte(lowest), z.lte(highest))
}
