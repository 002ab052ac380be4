// Made by pylight from pylight.yaml.
import { ApiError } from './api-error.js'

interface SortRules {
  sorts: string[]
  defaultSort: string[]
  primaryKey: string[]
}

export interface Sort {
  /** Each column once, ending with the primary key. */
  terms: string[]
  /** The fewest that mean the same, none for the default: equal requests share a key. */
  shown: string[]
}

/** Makes the function that reads a query's `sort=category_id,-price`. */
export function sortReader(rules: SortRules) {
  const usual = completeSort(rules.defaultSort, rules)
  return (query: URLSearchParams): Sort => {
    const text = query.get('sort')
    const terms = text ? completeSort(readTerms(text, rules), rules) : usual
    return { terms, shown: isSame(terms, usual) ? [] : shortestSort(terms, rules) }
  }
}

function readTerms(text: string, { sorts }: SortRules): string[] {
  const terms = text.split(',')
  const unknown = terms.filter((term) => !sorts.includes(columnOf(term)))
  if (unknown.length === 0) return terms
  throw new ApiError(400, `Sorting is possible by: ${sorts.join(', ') || 'nothing'}`, [
    { field: 'sort', message: `can not sort by ${unknown.join(', ')}` },
  ])
}

/** What follows a whole key changes nothing. */
function completeSort(sort: string[], { primaryKey }: SortRules): string[] {
  const terms = new Map<string, string>()
  for (const term of [...sort, ...primaryKey]) {
    const column = columnOf(term)
    if (!terms.has(column)) terms.set(column, term)
    if (primaryKey.every((name) => terms.has(name))) break
  }
  return [...terms.values()]
}

function shortestSort(complete: string[], rules: SortRules): string[] {
  const length = complete.findIndex((_, index) =>
    isSame(completeSort(complete.slice(0, index + 1), rules), complete),
  )
  return complete.slice(0, length + 1)
}

function isSame(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((term, index) => term === others[index])
}

/** `-price` as Prisma says it: `{ price: 'desc' }`. */
export function sortTerm(term: string) {
  return { [columnOf(term)]: term.startsWith('-') ? 'desc' : 'asc' }
}

function columnOf(term: string): string {
  return term.startsWith('-') ? term.slice(1) : term
}
