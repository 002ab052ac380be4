// Made by pylight from pylight.yaml.

/** Names that other APIs have for `sort`, `limit` and `page`. */
const otherNames: Record<string, string> = {
  order: 'sort',
  orderby: 'sort',
  ordering: 'sort',
  sortby: 'sort',
  pagesize: 'limit',
  perpage: 'limit',
  size: 'limit',
  take: 'limit',
  offset: 'page',
  skip: 'page',
}

/** Longer names get no suggestion. */
const longest = 100

/** The name that was probably meant: `price__gte` for `price_gte`, `sort` for `order`. */
export function suggestion(name: string, names: string[]): string | undefined {
  if (name.length > longest) return undefined
  const letters = lettersOf(name)
  const other = otherNames[letters]
  if (other !== undefined && names.includes(other)) return other
  const most = Math.floor(name.length / 3)
  const near = names
    .map((candidate) => ({ candidate, distance: distance(letters, lettersOf(candidate), most) }))
    .filter(({ distance }) => distance <= most)
  near.sort((a, b) => a.distance - b.distance)
  return near[0]?.candidate
}

/** The same for `price_gte`, `priceGte` and `price[gte]`. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The Levenshtein distance; infinity when the lengths differ by more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
