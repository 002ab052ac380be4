// Made by pylight from pylight.yaml.
import { isDeepStrictEqual } from 'node:util'

/**
 * The body without those of the columns that have the row's value, as it is answered; without all of
 * them when there is no such row, which the update then reports.
 */
export async function withoutRepeats(
  body: unknown,
  columns: string[],
  find: () => Promise<object | undefined>,
): Promise<unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  if (!columns.some((column) => Object.hasOwn(body, column))) return body
  const row = await find()
  const values = new Map<string, unknown>(Object.entries(row ?? {}))
  const isRepeat = (name: string, value: unknown) =>
    !row || (values.has(name) && isDeepStrictEqual(value, values.get(name)))
  const others = Object.entries(body).filter(
    ([name, value]) => !columns.includes(name) || !isRepeat(name, value),
  )
  return Object.fromEntries(others)
}
