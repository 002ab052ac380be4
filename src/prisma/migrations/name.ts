import { PrismaProblem } from '../problem.js'

/**
 * The name of a new migration's folder: `20261129180500_add_notes`, as Prisma Migrate names them.
 *
 * @param words the user's own; anything but letters, digits and underscores becomes an underscore
 * @param last the name of the last migration, after which the new one must sort
 */
export function nameMigration(words: string, now: Date, last: string | undefined): string {
  const slug = words
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .toLowerCase()
    .slice(0, 100)
  if (slug === '') throw new PrismaProblem(`--name needs a letter or a digit, as in add_notes.`)
  const stamp = stampOf(now)
  const lastStamp = /^\d{14}/.exec(last ?? '')?.[0]
  const next = lastStamp !== undefined && lastStamp >= stamp ? secondAfter(lastStamp) : stamp
  return `${next}_${slug}`
}

function stampOf(time: Date): string {
  return time.toISOString().replaceAll(/\D/g, '').slice(0, 14)
}

function secondAfter(stamp: string): string {
  const iso = stamp.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z')
  return stampOf(new Date(Date.parse(iso) + 1000))
}
