import { existsSync } from 'node:fs'
import type { Renames } from '../../model/renames.js'
import type { Datamodel } from '../schema-wasm.js'
import { explainFailure } from './explain-failure.js'
import type { PlanSource } from './plan-source.js'
import type { PushPlan } from './plan.js'
import type { PushTarget } from './target.js'
import { describeError } from './worker-answer.js'
import { askWorker } from './worker-thread.js'

export interface PlanRequest {
  target: PushTarget
  schemaText: string
  datamodel: Datamodel
  renames?: Renames | undefined
  /** Whether to drop what the schema doesn't name. */
  drops?: boolean | undefined
  /** Whether the database exists. */
  exists: boolean
}

/**
 * What makes a database match a schema. What the schema doesn't name stays, unless `drops` says otherwise.
 *
 * @throws PrismaProblem when the database can't be read
 */
export async function planPush(request: PlanRequest): Promise<PushPlan> {
  const { target, datamodel, renames = noRenames, drops = false } = request
  const script = target.provider === 'mysql' ? '' : await createScript(request)
  try {
    return await planOn(request, { script, datamodel, renames, drops })
  } catch (error) {
    throw explainFailure(describeError(error), target)
  }
}

/** The SQL that creates all that a schema says, from the engine. Its panics end only its thread. */
async function createScript({ target, schemaText }: PlanRequest): Promise<string> {
  return await askWorker<string>({ difference: [undefined, schemaText] }, target)
}

const noRenames: Renames = { tables: [], columns: [], enums: [] }

async function planOn({ target, exists }: PlanRequest, source: PlanSource): Promise<PushPlan> {
  switch (target.provider) {
    case 'mysql': {
      const { planMysql, planNewMysql } = await import('./mysql/mysql.js')
      return exists ? await planMysql(target, source) : planNewMysql(source)
    }
    case 'sqlite': {
      const { planSqlite } = await import('./sqlite/plan.js')
      return await planSqlite(existsSync(target.file) ? target : undefined, source)
    }
    case 'postgresql': {
      const { planNewPostgresql, planPostgresql } = await import('./postgresql/plan.js')
      return exists ? await planPostgresql(target, source) : planNewPostgresql(target, source)
    }
  }
}
