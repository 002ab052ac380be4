// Made by pylight from pylight.yaml.
import type { Problems } from './parameters.js'

interface SortRules {
  sorts: string[]
  defaultSort: string[]
  primaryKey: string[]
  nullsLast?: string[]
}

export interface Sort {
  /** Each column once, ending with the primary key. */
  terms: string[]
  /** The shortest equivalent sort, empty for the default: equal requests share a key. */
  shown: string[]
}

/** Makes the function that reads a query's `sort=category_id,-price`. */
export function sortReader(rules: SortRules) {
  const usual = completeSort(rules.defaultSort, rules)
  return (text: string, problems: Problems): Sort => {
    const terms = text === '' ? usual : completeSort(readTerms(text, rules, problems), rules)
    return { terms, shown: isSame(terms, usual) ? [] : shortestSort(terms, rules) }
  }
}

function readTerms(text: string, { sorts }: SortRules, problems: Problems): string[] {
  const terms = text.split(',')
  const unknown = terms.find((term) => !sorts.includes(columnOf(term)))
  if (unknown === undefined) return terms
  const name = columnOf(unknown).slice(0, 100)
  problems.add('sort', `can not sort by ${name}. Valid are ${sorts.join(', ')}`)
  return []
}

/** Adds the primary key, and drops what follows all of its columns: it changes nothing. */
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

/** `-price` becomes `{ price: 'desc' }`. NULL is the smallest value on every database. */
export function sortTerm(term: string, { nullsLast = [] }: SortRules): object {
  const column = columnOf(term)
  const sort = term.startsWith('-') ? 'desc' : 'asc'
  if (!nullsLast.includes(column)) return { [column]: sort }
  return { [column]: { sort, nulls: sort === 'asc' ? 'first' : 'last' } }
}

function columnOf(term: string): string {
  return term.startsWith('-') ? term.slice(1) : term
}
