import { existsSync } from 'node:fs'
import { PrismaProblem } from '../problem.js'
import { explainFailure } from '../push/explain-failure.js'
import { parseDatabaseUrl, type PushTarget } from '../push/target.js'
import { describeError } from '../push/worker-answer.js'

export interface FoundDatabase {
  provider: PushTarget['provider']
  /** Its URL without the password. */
  label: string
  tables: string[]
}

/**
 * The tables of a database, which is not changed.
 *
 * @throws PrismaProblem when it isn't there or can't be reached
 */
export async function readTableNames(url: string, projectFolder: string): Promise<FoundDatabase> {
  const target = parseDatabaseUrl(url, projectFolder)
  if (target.provider === 'sqlite' && !existsSync(target.file)) {
    throw new PrismaProblem(`There is no database ${target.label}. Run pylight db push.`)
  }
  try {
    const { provider, label } = target
    return { provider, label, tables: await namesIn(target) }
  } catch (error) {
    throw explainFailure(describeError(error), target)
  }
}

async function namesIn(target: PushTarget): Promise<string[]> {
  if (target.provider === 'mysql') {
    return await (await import('../push/mysql/mysql.js')).listTables(target)
  }
  const { openEngineDatabase } = await import('../push/open-engine-database.js')
  const database = await openEngineDatabase(target)
  await database.adapter.dispose()
  return database.tables
}
