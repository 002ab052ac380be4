import { existsSync } from 'node:fs'
import { PrismaProblem } from '../problem.js'
import { explainFailure } from '../push/explain-failure.js'
import { quoteText } from '../push/table-names.js'
import {
  parseDatabaseUrl,
  type PushTarget,
  type ServerTarget,
  type SqliteTarget,
} from '../push/target.js'
import { describeError } from '../push/worker-answer.js'
import type { LooseText } from './loose-texts.js'

export interface FoundDatabase {
  provider: PushTarget['provider']
  /** The database's URL without the password. */
  label: string
  tables: string[]
  /** What can be read like a table: views. */
  views: string[]
  looseTexts: LooseText[]
}

type FoundTables = Pick<FoundDatabase, 'tables' | 'views' | 'looseTexts'>

/**
 * Reads the tables and views of a database.
 *
 * @param schemas those of PostgreSQL to look into, if not only the URL's: names then begin with theirs
 *
 * @throws PrismaProblem when the database doesn't exist or can't be reached
 */
export async function readTableNames(
  url: string,
  projectFolder: string,
  schemas?: string[],
): Promise<FoundDatabase> {
  const target = parseDatabaseUrl(url, projectFolder)
  if (target.provider === 'sqlite' && !existsSync(target.file)) {
    throw new PrismaProblem(`There is no database ${target.label}. Run pylight db push.`)
  }
  try {
    const { provider, label } = target
    return { provider, label, ...(await tablesIn(target, schemas)) }
  } catch (error) {
    throw explainFailure(describeError(error), target)
  }
}

async function tablesIn(target: PushTarget, schemas: string[] | undefined): Promise<FoundTables> {
  switch (target.provider) {
    case 'mysql':
      return await tablesOnMysql(target)
    case 'postgresql':
      return await tablesOnPostgresql(target, schemas)
    case 'sqlite':
      return await tablesOnSqlite(target)
  }
}

async function tablesOnMysql(target: ServerTarget): Promise<FoundTables> {
  const { readAllMysql } = await import('../push/mysql/mysql.js')
  const { looseOnMysql } = await import('./loose-texts.js')
  const found = await readAllMysql(target)
  const namesOf = (isView: boolean) =>
    found.filter((one) => (one.isView ?? false) === isView).map(({ name }) => name)
  return { tables: namesOf(false), views: namesOf(true), looseTexts: looseOnMysql(found) }
}

async function tablesOnPostgresql(
  target: ServerTarget,
  schemas: string[] | undefined,
): Promise<FoundTables> {
  const { withPostgresql } = await import('../push/postgresql/session.js')
  const { looseOnPostgresql, relations } = await import('./loose-texts.js')
  const list = schemas?.map(quoteText).join(', ') ?? 'current_schema()'
  const place = schemas === undefined ? 'relname::text' : "nspname || '.' || relname"
  return await withPostgresql(target, async (read) => {
    const found = await read(`SELECT ${place} AS name, relkind::text AS kind
      FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
      WHERE relkind IN (${relations}) AND nspname IN (${list})`)
    return {
      ...sorted(found, ['r', 'p']),
      looseTexts: await looseOnPostgresql(read, place, list),
    }
  })
}

async function tablesOnSqlite({ file }: SqliteTarget): Promise<FoundTables> {
  const { withSqlite } = await import('../push/sqlite/files.js')
  const { looseOnSqlite } = await import('./loose-texts.js')
  return await withSqlite(file, async (read) => {
    const found = await read(
      "SELECT name, type AS kind FROM sqlite_master WHERE type IN ('table', 'view')",
    )
    return { ...sorted(found, ['table']), looseTexts: await looseOnSqlite(read) }
  })
}

function sorted(
  found: Record<string, unknown>[],
  kinds: string[],
): Pick<FoundTables, 'tables' | 'views'> {
  const isTable = ({ kind }: Record<string, unknown>) => kinds.includes(String(kind))
  return {
    tables: found.filter(isTable).map(({ name }) => String(name)),
    views: found.filter((one) => !isTable(one)).map(({ name }) => String(name)),
  }
}
