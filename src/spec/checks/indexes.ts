import type { IndexSpec } from '../column-lists.js'
import type { Provider } from '../vocabulary.js'
import { complain, type SpecScope, type TableScope } from './scope.js'

type IndexObject = Exclude<IndexSpec, string[]>

/** Checks what indexes say beside their columns. */
export function checkIndexes(scope: SpecScope): void {
  for (const table of scope.tables) {
    table.table.indexes?.forEach((index, at) => {
      if (!Array.isArray(index)) checkIndex(table, index, at)
    })
  }
}

function checkIndex(table: TableScope, index: IndexObject, at: number): void {
  const { columns, expression, where, name } = index
  const path = ['indexes', at]
  if (!columns && expression === undefined) {
    complain(
      table,
      'spec/missing-key',
      path,
      'has no columns. Add columns, or an expression.',
      'key',
    )
  }
  if (columns && expression !== undefined) {
    const message = 'is given, and columns too. Keep one.'
    complain(table, 'spec/bad-value', [...path, 'expression'], message, 'key')
  }
  if ((expression ?? where) !== undefined && name === undefined) {
    const message = 'has no name, and SQL needs one. Add it: name: active_titles.'
    complain(table, 'spec/missing-key', path, message, 'key')
  }
  const { provider } = table.spec
  if (!provider) return
  for (const [key, others] of limitsOf(index)) {
    if (others.includes(provider)) continue
    complain(
      table,
      'spec/provider-limit',
      [...path, key],
      `is for ${others.join(' or ')} alone.`,
      'key',
    )
  }
}

/** The keys that only some databases understand. */
function limitsOf({ columns = [], expression, where, type }: IndexObject): [string, Provider[]][] {
  const parts = columns.filter((part) => typeof part === 'object')
  const all: [string, Provider[], boolean][] = [
    ['expression', ['postgresql', 'sqlite'], expression !== undefined],
    ['where', ['postgresql', 'sqlite'], where !== undefined],
    ['type', ['postgresql'], type !== undefined && type !== 'btree'],
    ['columns', ['postgresql'], parts.some(({ ops }) => ops !== undefined)],
    ['columns', ['mysql'], parts.some(({ length }) => length !== undefined)],
  ]
  return all.flatMap(([key, providers, isUsed]) => (isUsed ? [[key, providers]] : []))
}
