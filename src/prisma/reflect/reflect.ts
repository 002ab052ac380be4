import { PrismaProblem } from '../problem.js'
import { ledgerTable } from '../migrations/ledger.js'
import { explainFailure } from '../push/explain-failure.js'
import { parseDatabaseUrl, type PushTarget, type ServerTarget } from '../push/target.js'
import { describeError } from '../push/worker-answer.js'
import { askWorker } from '../push/worker-thread.js'
import { readDatamodel, type Datamodel } from '../schema-wasm.js'

export interface Reflected {
  target: PushTarget
  datamodel: Datamodel
  /** The Prisma schema that was read; absent on MySQL. */
  text?: string
}

/**
 * The tables of a database, in Prisma's terms.
 *
 * @param folder the base of relative SQLite paths
 * @throws PrismaProblem when the database can't be read, or has no tables
 */
export async function reflect(url: string, folder: string): Promise<Reflected> {
  const target = parseDatabaseUrl(url, folder)
  const found = target.provider === 'mysql' ? await reflectMysql(target) : await read(target)
  const models = found.datamodel.models.filter(
    ({ name, dbName }) => (dbName ?? name) !== ledgerTable,
  )
  if (models.length === 0) throw new PrismaProblem(`${target.label} has no tables.`)
  return { target, ...found, datamodel: { ...found.datamodel, models } }
}

async function read(target: PushTarget): Promise<Omit<Reflected, 'target'>> {
  const text = await askWorker<string>({ introspect: target }, target)
  const nothing: Datamodel = { models: [], enums: [], indexes: [] }
  return { datamodel: text === '' ? nothing : readDatamodel(text), text }
}

async function reflectMysql(target: ServerTarget): Promise<Omit<Reflected, 'target'>> {
  const { readMysql } = await import('../push/mysql/mysql.js')
  const { datamodelOf } = await import('./mysql-datamodel.js')
  try {
    return { datamodel: datamodelOf(await readMysql(target)) }
  } catch (error) {
    throw explainFailure(describeError(error), target)
  }
}
