import { existsSync } from 'node:fs'
import { PrismaProblem } from '../problem.js'
import { explainFailure } from '../push/explain-failure.js'
import { parseDatabaseUrl, type PushTarget } from '../push/target.js'
import { describeError } from '../push/worker-answer.js'

export interface FoundDatabase {
  provider: PushTarget['provider']
  /** The database's URL without the password. */
  label: string
  tables: string[]
  looseKeys: LooseKey[]
}

/** A key column in which the database treats two spellings as equal: `abc` and `ABC`. */
export interface LooseKey {
  table: string
  column: string
  collation: string
}

/**
 * Reads the tables of a database.
 *
 * @param schemas those of PostgreSQL to look into, if not only the URL's: names then begin with theirs

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

async function tablesIn(
  target: PushTarget,
  schemas: string[] | undefined,
): Promise<Pick<FoundDatabase, 'tables' | 'looseKeys'>> {
  if (target.provider === 'mysql') {
    const { readMysql } = await import('../push/mysql/mysql.js')
    const { looseKeys } = await import('../push/mysql/collations.js')
    const tables = await readMysql(target)
    return {
      tables: tables.map(({ name }) => name),
      looseKeys: tables.flatMap((table) =>
        looseKeys(table).map(({ name, collation = '' }) => ({
          table: table.name,
          column: name,
          collation,
        })),
      ),
    }
  }
  const { openEngineDatabase } = await import('../push/open-engine-database.js')
  const database = await openEngineDatabase(target, schemas)
  await database.adapter.dispose()
  return { tables: database.tables, looseKeys: [] }
}
