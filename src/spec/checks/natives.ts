import { listOf } from '../../diagnostics/suggest.js'
import type { Provider } from '../../databases/provider.js'
import { types } from '../../types/types.js'
import type { ColumnSpec } from '../spec-document.js'
import { complain, type SpecScope } from './scope.js'

/** Types that Prisma's client can't read, or of which it loses a part: the sign of a money. */
const unreadable =
  /^(interval|money|macaddr8?|cidr|point|line|lseg|box|path|polygon|circle|tsvector|tsquery|pg_lsn|set|geometry|geography|hstore|vector|\w+range)\b/

/** Checks the native types of the chosen database; nothing when none is chosen. */
export function checkNatives({ provider, tables }: SpecScope): void {
  if (!provider) return
  for (const table of tables) {
    for (const [name, column] of table.columns) {
      const fault = faultOf(column, provider)
      if (fault) complain(table, 'spec/bad-native', ['columns', name, 'native'], fault)
    }
  }
}

function faultOf({ type, native }: ColumnSpec, provider: Provider): string | undefined {
  const known = Object.keys(types[type].on[provider].natives ?? {})
  const given = native?.toLowerCase()
  if (given === undefined || known.includes(given)) return undefined
  if (unreadable.test(given)) {
    return `is ${given}, which Prisma's client cannot read. Leave the column out of the spec.`
  }
  const choice = known.length > 0 ? `It can be ${listOf(known, 'or')}.` : 'Remove it.'
  return `is ${given}, which a column of type ${type} cannot be on this database. ${choice}`
}
