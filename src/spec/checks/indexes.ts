import type { IndexPart } from '../../databases/database.js'
import { databases } from '../../databases/databases.js'
import { providers } from '../../databases/provider.js'
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

/** By key, the databases that can do what the index says there. */
function limitsOf({ columns = [], expression, where, type }: IndexObject): [string, Provider[]][] {
  const listed = columns.filter((part) => typeof part === 'object')
  const all: [key: string, IndexPart, isUsed: boolean][] = [
    ['expression', 'expression', expression !== undefined],
    ['where', 'where', where !== undefined],
    ['type', 'type', type !== undefined && type !== 'btree'],
    ['columns', 'ops', listed.some(({ ops }) => ops !== undefined)],
    ['columns', 'length', listed.some(({ length }) => length !== undefined)],
  ]
  return all.flatMap(([key, part, isUsed]) => (isUsed ? [[key, providersWith(part)]] : []))
}

function providersWith(part: IndexPart): Provider[] {
  return providers.filter((provider) => databases[provider].indexParts.includes(part)).sort()
}
