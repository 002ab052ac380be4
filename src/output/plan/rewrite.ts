import type { Former } from '../../render/generated-file.js'

/** A text with former names replaced by the current ones. */
export function rewrite(text: string, words: Former['words']): string {
  if (words.length === 0) return text
  const today = new Map(words)
  const longestFirst = [...today.keys()].sort((one, other) => other.length - one.length)
  const pattern = longestFirst.map(bounded).join('|')
  return text.replaceAll(new RegExp(pattern, 'g'), (word) => today.get(word) ?? word)
}

/** Matches a word alone, or in an identifier such as `productsKeys` or `listProducts`. */
function bounded(word: string): string {
  const startsLow = /^[a-z]/.test(word)
  const before = startsLow ? '(?<![A-Za-z0-9_$])' : '(?<![A-Z0-9_$])'
  return `${before}${word.replaceAll('$', String.raw`\$`)}(?![a-z0-9_])`
}

/** Whether the base still has the former word, and the new text doesn't. */
export function isPending([from]: [from: string, to: string], base: string, text: string): boolean {
  const pattern = new RegExp(bounded(from))
  return pattern.test(base) && !pattern.test(text)
}
