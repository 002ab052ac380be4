import { PrismaProblem } from '../problem.js'
import { ledgerTable } from '../migrations/ledger.js'
import { explainFailure } from '../push/explain-failure.js'
import { parseDatabaseUrl, type PushTarget } from '../push/target.js'
import { describeError } from '../push/worker-answer.js'
import type { Datamodel } from '../schema-wasm.js'
import type { Found } from './found.js'

export interface Reflected {
  target: PushTarget
  datamodel: Datamodel
  /** What is left out of it, each with its name. */
  notes: string[]
}

/**
 * The tables of a database, in Prisma's terms.
 *
 * @param folder the base of relative SQLite paths
 * @param schemas PostgreSQL's schemas to read, beside those that they refer to; by default the URL's
 * @throws PrismaProblem when the database can't be read, or has no tables
 */
export async function reflect(url: string, folder: string, schemas?: string[]): Promise<Reflected> {
  const target = parseDatabaseUrl(url, folder)
  const {
    datamodel,
    shown = [],
    notes = [],
  } = await read(target, schemas).catch((error: unknown) => {
    throw error instanceof PrismaProblem ? error : explainFailure(describeError(error), target)
  })
  const models = datamodel.models.filter(({ name, dbName }) => (dbName ?? name) !== ledgerTable)
  if (models.length === 0) throw new PrismaProblem(`${target.label} has no tables.`)
  for (const model of models.filter(({ isView }) => isView)) {
    const { name, dbName, schema } = model
    const found = shown.find((one) => {
      return one.view === (dbName ?? name) && (!schema || one.schema === schema)
    })
    if (found) model.shows = found.of
  }
  return { target, datamodel: { ...datamodel, models }, notes }
}

async function read(target: PushTarget, schemas: string[] | undefined): Promise<Found> {
  switch (target.provider) {
    case 'mysql': {
      const { readMysqlDatamodel } = await import('./mysql.js')
      return await readMysqlDatamodel(target)
    }
    case 'postgresql': {
      const { readPostgresqlDatamodel } = await import('./postgresql.js')
      return await readPostgresqlDatamodel(target, schemas)
    }
    case 'sqlite': {
      const { readSqliteDatamodel } = await import('./sqlite.js')
      return await readSqliteDatamodel(target)
    }
  }
}
