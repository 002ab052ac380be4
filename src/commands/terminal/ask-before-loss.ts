import type { PushPlan } from '../../prisma/push/plan.js'
import { canAsk, isYes } from './ask.js'
import { UsageProblem } from '../../project/usage-problem.js'

/**
 * Whether to go on: at once unless rows or columns would be lost, else when the user says so.
 *
 * @throws UsageProblem when there is no terminal to ask at
 */
export async function askBeforeLoss({ losses }: PushPlan, isAgreed: boolean): Promise<boolean> {
  if (losses.length === 0 || isAgreed) return true
  if (!canAsk()) {
    throw new UsageProblem(
      [
        'Nothing was changed: this push would lose what the database holds.',
        ...losses.map((loss) => `  ${loss}`),
        'Run it again with --yes if that is right.',
      ].join('\n'),
    )
  }
  return isYes('Go on and lose it?')
}
