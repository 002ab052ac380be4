// Made by pylight from pylight.yaml.

/** SQL's `LIKE` in Prisma's terms, where `%`, `_` and `\` keep their meaning. */
export function like(pattern: string[]): object {
  const isOpenBefore = pattern[0] === '%'
  const isOpenAfter = pattern.at(-1) === '%'
  const inner = pattern.slice(isOpenBefore ? 1 : 0, isOpenAfter ? -1 : undefined).join('')
  const mode = 'insensitive'
  if (isOpenBefore && isOpenAfter) return { contains: inner, mode }
  if (isOpenBefore) return { endsWith: inner, mode }
  if (isOpenAfter) return { startsWith: inner, mode }
  return { startsWith: inner, endsWith: inner, mode }
}
