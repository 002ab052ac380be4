import { InternalError } from '../../diagnostics/internal-error.js'
import { readDatamodel, validateSchema, type Datamodel } from '../schema-wasm.js'
import { createDatabase } from './create-database.js'
import { explainFailure, explainRefusal } from './explain-failure.js'
import type { Renames } from '../../model/renames.js'
import type { PushPlan } from './plan.js'
import { planPush } from './plan-push.js'
import { targetOf } from './project-target.js'
import { renameScripts, withNamedThings } from './renames.js'
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
  /** Called before anything changes. Nothing changes unless it returns true. */
  confirm: (plan: PushPlan, database: string) => Promise<boolean>
  /** Runs each part that takes time, so that it can be reported. */
  watch?: <Result>(label: string, part: () => Promise<Result>) => Promise<Result>
}

export interface PushOutcome {
  /** `impossible`: existing rows don't allow a change. `not managed`: the spec says so of every table. */
  status: 'in step' | 'pushed' | 'declined' | 'impossible' | 'not managed'
  /** Its URL without the password. */
  database: string
  /** Whether the database itself was created. */
  created: boolean
  /** Renames, in words; undone unless the rest succeeds. */
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
  const created = await watch('Finding the database', () =>
    explained(target, explainFailure, () => createDatabase(target)),
  )
  const { renamed, undo } = await renameFirst(target, request)
  try {
    const outcome = await pushRest(target, request, datamodel)
    const isDone = outcome.status === 'pushed' || outcome.status === 'in step'
    if (!isDone) await undo()
    return { database: target.label, created, renamed: isDone ? renamed : [], ...outcome }
  } catch (error) {
    await undo()
    throw error
  }
}

async function pushRest(
  target: PushTarget,
  { schemaText, confirm, watch = (_, part) => part() }: PushRequest,
  datamodel: Datamodel,
): Promise<Pick<PushOutcome, 'status' | 'plan'>> {
  const plan = await watch('Comparing the database', () => planPush(target, schemaText, datamodel))
  if (plan.impossible.length > 0) return { status: 'impossible', plan }
  if (plan.script === '') return { status: 'in step', plan }
  if (!(await confirm(plan, target.label))) return { status: 'declined', plan }
  await watch('Changing the database', () =>
    explained(target, explainRefusal, () => runScript(target, plan.script)),
  )
  return { status: 'pushed', plan }
}

/** Renames first: they lose nothing, and the plan depends on them. */
async function renameFirst(
  target: PushTarget,
  { renames, confirm }: PushRequest,
): Promise<{ renamed: PushStep[]; undo: () => Promise<void> }> {
  const nothing = { renamed: [], undo: () => Promise.resolve() }
  if (!renames || Object.values(renames).every(({ length }) => length === 0)) return nothing
  const { run, undo } = await explained(target, explainFailure, () =>
    withNamedThings(target, (found) => renameScripts(renames, found, target.provider)),
  )
  if (run === '' || !(await confirm({ ...emptyPlan, script: run }, target.label))) return nothing
  const change = (script: string) =>
    explained(target, explainRefusal, () => runScript(target, script))
  await change(run)
  return { renamed: readSteps(run), undo: () => change(undo) }
}

const emptyPlan: PushPlan = {
  script: '',
  losses: [],
  risks: [],
  impossible: [],
  unhandled: [],
  leftovers: [],
  foreignTables: [],
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
