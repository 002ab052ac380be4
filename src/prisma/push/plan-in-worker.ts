import type { EnginePlanRequest } from './engine-plan.js'
import type { PushPlan } from './plan.js'
import { askWorker } from './worker-thread.js'

/**
 * Plans in its own thread: a panic of the engine ends only that thread.
 *
 * @throws PrismaProblem when the database can't be read
 * @throws InternalError when the engine panics
 */
export async function planInWorker(plan: EnginePlanRequest): Promise<PushPlan> {
  return await askWorker<PushPlan>({ plan }, plan.target)
}
