import type { Datamodel } from '../schema-wasm.js'
import { explainFailure } from './explain-failure.js'
import { planInWorker } from './plan-in-worker.js'
import type { PushPlan } from './plan.js'
import { ownIndexes } from './sql-indexes.js'
import { sqlDefaults } from './sql-defaults.js'
import { instantColumns } from './sqlite-datetimes.js'
import { unmanagedOf } from './unmanaged.js'
import type { PushTarget } from './target.js'
import { describeError } from './worker-answer.js'

/**
 * What makes a database match a schema.
 *
 * @throws PrismaProblem when the database can't be read
 */
export async function planPush(
  target: PushTarget,
  schemaText: string,
  datamodel: Datamodel,
): Promise<PushPlan> {
  if (target.provider === 'mysql') {
    const { planMysql } = await import('./mysql/mysql.js')
    try {
      return await planMysql(target, datamodel)
    } catch (error) {
      throw explainFailure(describeError(error), target)
    }
  }
  const unmanaged = unmanagedOf(datamodel)
  const own = {
    tables: datamodel.models.map(({ name, dbName }) => dbName ?? name),
    enums: datamodel.enums.map(({ name, dbName }) => dbName ?? name),
    unmanaged,
    indexes: ownIndexes(datamodel),
    instants: instantColumns(datamodel.models),
    sqlDefaults: sqlDefaults(datamodel.models),
  }
  return await planInWorker({ target, schemaText, own })
}
