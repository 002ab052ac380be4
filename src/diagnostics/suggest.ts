import { closest, distance } from 'fastest-levenshtein'

/** The word that was probably meant, or undefined when none is similar. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0 || word.length > 100) return undefined
  const lower = word.toLowerCase()
  const sameLetters = words.find((candidate) => candidate.toLowerCase() === lower)
  if (sameLetters !== undefined) return sameLetters
  const best = closest(word, words)
  const most = word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3))
  return distance(word, best) <= most ? best : undefined
}

/** The words that are most like it, in that order. */
export function nearestOf(word: string, words: readonly string[], most = 3): string[] {
  const lower = word.toLowerCase()
  const ranked = words.map((one) => ({ one, far: distance(lower, one.toLowerCase()) }))
  return ranked
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ one }) => one)
}

/** ` Did you mean caching?`, or the list of words if it is short, or nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  const meant = nearest(word, words)
  if (meant !== undefined) return ` Did you mean ${meant}?`
  return words.length > 0 && words.length <= 20 ? ` Known: ${words.join(', ')}.` : ''
}

/** `a, b and c`. */
export function listOf(words: readonly string[], conjunction = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`
}
