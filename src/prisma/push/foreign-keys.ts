import type { ForeignKey } from './tables.js'

type Reference = Pick<ForeignKey, 'columns' | 'target' | 'targetColumns'>

/**
 * From the same columns to the same ones, in any order; a name may be anything.
 *
 * @param spelled what the database takes a name for
 */
export function isSameKey(
  one: Reference,
  other: Reference,
  spelled = (name: string): string => name,
): boolean {
  const pairsOf = ({ columns, targetColumns }: Reference): string =>
    columns
      .map((column, at) => spelled(`${column}\0${targetColumns[at] ?? ''}`))
      .sort()
      .join('\0\0')
  return spelled(one.target) === spelled(other.target) && pairsOf(one) === pairsOf(other)
}

/** RESTRICT and NO ACTION differ only for constraints that are checked later. */
export function rulesOf({ onDelete, onUpdate }: Pick<ForeignKey, 'onDelete' | 'onUpdate'>): string {
  const [deleting, updating] = [onDelete, onUpdate].map((rule) =>
    rule === 'NO ACTION' ? 'RESTRICT' : rule,
  )
  return `ON DELETE ${deleting ?? ''} ON UPDATE ${updating ?? ''}`
}
