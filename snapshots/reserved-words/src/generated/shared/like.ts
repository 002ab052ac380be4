// Made by pylight from pylight.yaml.

/**
 * SQL's `LIKE` in Prisma's terms: the text anywhere in the column, or where its `%` say.
 * `%` and `_` keep their meaning inside `contains`, `startsWith` and `endsWith`.
 */
export function like(text: string): object {
  if (!text.includes('%')) return { contains: text }

  const inner = text.replace(/^%+/, '').replace(/%+$/, '')
  const isOpenBefore = text.startsWith('%')
  const isOpenAfter = text.endsWith('%')
  if (isOpenBefore && isOpenAfter) return { contains: inner }
  if (isOpenBefore) return { endsWith: inner }
  if (isOpenAfter) return { startsWith: inner }
  return { startsWith: inner, endsWith: inner }
}
