// Made by pylight from pylight.yaml.
import { isDeepStrictEqual } from 'node:util'

/** The body without those of the columns that have the row's value, as it is answered. */
export async function withoutRepeats(
  body: unknown,
  columns: string[],
  find: () => Promise<object>,
): Promise<unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  if (!columns.some((column) => Object.hasOwn(body, column))) return body
  const row = new Map<string, unknown>(Object.entries(await find()))
  const isRepeat = ([name, value]: [string, unknown]) =>
    columns.includes(name) && row.has(name) && isDeepStrictEqual(value, row.get(name))
  return Object.fromEntries(Object.entries(body).filter((column) => !isRepeat(column)))
}
