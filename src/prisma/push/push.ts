import { InternalError } from '../../diagnostics/internal-error.js'
import { readDatamodel, validateSchema, type Datamodel } from '../schema-wasm.js'
import { createDatabase, databaseExists } from './create-database.js'
import { explainFailure, explainRefusal } from './explain-failure.js'
import type { Renames } from '../../model/renames.js'
import { emptyPlan, type PushPlan } from './plan.js'
import { planPush } from './plan-push.js'
import { targetOf } from './project-target.js'
import { readSteps, type PushStep } from './steps.js'
import type { PushTarget } from './target.js'
import { isManaged } from './unmanaged.js'
import { describeError } from './worker-answer.js'

export interface PushRequest {
  /** A schema that Pylight wrote. */
  schemaText: string
  /** As the user wrote it; SQLite paths are relative to `projectFolder`. */
  url: string
  projectFolder: string
  /** Former names of tables and columns, from the spec. */
  renames?: Renames
  /** Whether to drop what the schema doesn't name, in tables that it does. */
  drops?: boolean
  /** Whether only to plan. */
  dryRun?: boolean
  /** Called before anything changes. Nothing changes unless it returns true. */
  confirm: (plan: PushPlan, database: string) => Promise<boolean>
  /** Runs each part that takes time, so that it can be reported. */
  watch?: <Result>(label: string, part: () => Promise<Result>) => Promise<Result>
}

export interface PushOutcome {
  /** `impossible`: existing rows don't allow a change. `not managed`: the spec says so of every table. */
  status: 'in step' | 'pushed' | 'planned' | 'declined' | 'impossible' | 'not managed'
  /** Its URL without the password. */
  database: string
  /** Whether the database itself was created. */
  created: boolean
  /** Renames, in words. */
  renamed: readonly PushStep[]
  plan: PushPlan
}

/**
 * Makes a database match a schema; creates the database if it doesn't exist.
 *
 * @throws PrismaProblem when the database can't be reached, read or changed
 * @throws InternalError when the schema isn't valid
 */
export async function pushSchema(request: PushRequest): Promise<PushOutcome> {
  const datamodel = readValidDatamodel(request.schemaText)
  const target = targetOf(request)
  const { watch = (_, part) => part() } = request
  if (!datamodel.models.some(isManaged)) {
    const nothing = { created: false, renamed: [], plan: emptyPlan }
    return { status: 'not managed', database: target.label, ...nothing }
  }
  const exists = await watch('Finding the database', () =>
    explained(target, explainFailure, () => databaseExists(target)),
  )
  const { schemaText, renames, drops } = request
  const plan = await watch('Comparing the database', () =>
    planPush({ target, schemaText, datamodel, renames, drops, exists }),
  )
  const status = await carryOut(target, plan, exists, request)
  const isDone = status === 'pushed' || status === 'in step'
  return {
    status,
    database: target.label,
    created: isDone && !exists && target.provider !== 'sqlite',
    renamed: isDone ? readSteps(plan.script).filter(({ change }) => isRename(change)) : [],
    plan,
  }
}

function isRename(change: string): boolean {
  return /^rename (table|column|enum)$/.test(change)
}

async function carryOut(
  target: PushTarget,
  plan: PushPlan,
  exists: boolean,
  { confirm, dryRun = false, watch = (_, part) => part() }: PushRequest,
): Promise<PushOutcome['status']> {
  if (plan.impossible.length > 0) return 'impossible'
  if (plan.script === '') return 'in step'
  if (dryRun) return 'planned'
  if (!(await confirm(plan, target.label))) return 'declined'
  await watch('Changing the database', async () => {
    if (!exists) await explained(target, explainFailure, () => createDatabase(target))
    await explained(target, explainRefusal, () => runScript(target, plan.script))
  })
  return 'pushed'
}

function readValidDatamodel(schemaText: string): Datamodel {
  try {
    return readDatamodel(schemaText)
  } catch (error) {
    const problems = validateSchema(schemaText).join('; ')
    throw new InternalError(`Invalid Prisma schema: ${problems}`, { cause: error })
  }
}

async function runScript(target: PushTarget, script: string): Promise<void> {
  if (target.provider === 'mysql') {
    await (await import('./mysql/mysql.js')).runMysql(target, script)
    return
  }
  const { openEngineDatabase } = await import('./open-engine-database.js')
  const database = await openEngineDatabase(target)
  try {
    await database.run(script)
  } finally {
    await database.adapter.dispose()
  }
}

async function explained<Result>(
  target: PushTarget,
  explain: typeof explainFailure,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw explain(describeError(error), target)
  }
}
