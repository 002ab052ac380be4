// Made by pylight from pylight.yaml.
import { ApiError } from './api-error.js'

interface SortRules {
  sorts: string[]
  defaultSort: string[]
  primaryKey: string[]
}

/** `sort=category_id,-price` as terms, or the table's default. */
export function readSort(query: URLSearchParams, { sorts, defaultSort }: SortRules): string[] {
  const text = query.get('sort')
  if (!text) return defaultSort
  const terms = text.split(',')
  const unknown = terms.filter((term) => !sorts.includes(columnOf(term)))
  if (unknown.length === 0) return terms
  throw new ApiError(400, `Sorting is possible by: ${sorts.join(', ') || 'nothing'}`, [
    { field: 'sort', message: `can not sort by ${unknown.join(', ')}` },
  ])
}

/** Each column once, ending with the primary key: what follows a whole key changes nothing. */
export function completeSort(sort: string[], { primaryKey }: SortRules): string[] {
  const complete: string[] = []
  const missing = new Set(primaryKey)
  for (const term of [...sort, ...primaryKey]) {
    if (complete.some((earlier) => columnOf(earlier) === columnOf(term))) continue
    complete.push(term)
    missing.delete(columnOf(term))
    if (missing.size === 0) break
  }
  return complete
}

/** The fewest terms that mean the same, none for the default: equal requests share a key. */
export function shortestSort(complete: string[], rules: SortRules): string[] {
  const means = (terms: string[]) => completeSort(terms, rules).join() === complete.join()
  if (means(rules.defaultSort)) return []
  const length = complete.findIndex((_, index) => means(complete.slice(0, index + 1))) + 1
  return complete.slice(0, length)
}

/** `-price` as Prisma says it: `{ price: 'desc' }`. */
export function sortTerm(term: string) {
  return { [columnOf(term)]: term.startsWith('-') ? 'desc' : 'asc' }
}

function columnOf(term: string): string {
  return term.startsWith('-') ? term.slice(1) : term
}
