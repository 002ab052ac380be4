import { countBy } from './group.js'

/** Something to name; its forms are ordered from preferred to most explicit. */
export interface Candidate<T> {
  of: T
  forms: string[]
}

/**
 * Gives each candidate its first form that isn't taken and that no other candidate wants at the same
 * time, so that the order of candidates doesn't matter. Candidates without a form left are `unnamed`.
 */
export function settleNames<T>(
  candidates: readonly Candidate<T>[],
  taken: Iterable<string>,
): { names: Map<T, string>; unnamed: Candidate<T>[] } {
  const names = new Map<T, string>()
  const used = new Set(taken)
  let open = [...candidates]
  for (let level = 0; open.some(({ forms }) => level < forms.length); level++) {
    const wanted = countBy(open, ({ forms }) => forms[level])
    const before = new Set(used)
    open = open.filter(({ of, forms }) => {
      const form = forms[level]
      if (form === undefined) return true
      used.add(form)
      const isFree = !before.has(form) && wanted(form) === 1
      if (isFree) names.set(of, form)
      return !isFree
    })
  }
  return { names, unnamed: open }
}
