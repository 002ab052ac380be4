import { databases } from '../../databases/databases.js'
import type { CachePlan, CacheTable } from '../../pipeline/explain.js'
import type { LooseText } from '../../prisma/doctor/loose-texts.js'
import type { FoundDatabase } from '../../prisma/doctor/table-names.js'
import { types } from '../../types/types.js'
import { placeOf } from './check-names.js'
import type { Finding } from './finding.js'

/** Finds keys and owners in which the database treats different texts as equal. */
export function checkTexts(
  tables: CachePlan['tables'],
  { provider, looseTexts }: Pick<FoundDatabase, 'provider' | 'looseTexts'>,
): Finding[] {
  return tables.flatMap((table) => {
    const own = looseTexts.filter((text) => text.table === placeOf(table))
    const keys = cachedKeys(table)
    const { textOwners = [] } = table
    return [
      ...own
        .filter(({ column, isText }) => isText && keys.includes(column))
        .map((text) => looseKey(text, table.name, provider)),
      ...own
        .filter(({ column }) => textOwners.includes(column))
        .map((text) => looseOwner(text, provider)),
    ]
  })
}

/** Key columns by which rows are cached, without those whose values have only one spelling. */
function cachedKeys({ isView, endpoints, primaryKey }: CacheTable): string[] {
  if (isView || endpoints.length === 0) return []
  return primaryKey
    .filter(({ type }) => !types[type].key?.isSpelledOnce)
    .map(({ name, databaseName = name }) => databaseName)
}

function looseKey(
  { table, column, compared }: LooseText,
  name: string,
  provider: CachePlan['provider'],
): Finding {
  return {
    level: 'warning',
    subject: 'database',
    text:
      `${table}.${column} is compared ${compared}, so that different texts, such as abc and ABC, may be one key: ` +
      `each write to a row invalidates all rows of ${name}`,
    fix: `Change it, and the columns that refer to it, to ${databases[provider].exactText} if its keys are exact.`,
  }
}

function looseOwner(
  { table, column, compared }: LooseText,
  provider: CachePlan['provider'],
): Finding {
  return {
    level: 'error',
    subject: 'database',
    text:
      `${table}.${column} says whose a row is, but is compared ${compared}, so that users such as ann and Ann may be one: ` +
      'signed-in users get a 503',
    fix: `Change it to ${databases[provider].exactText}.`,
  }
}
