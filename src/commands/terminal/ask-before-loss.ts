import type { PushPlan } from '../../prisma/push/plan.js'
import { canAsk, isYes } from './ask.js'
import { UsageProblem } from '../../project/usage-problem.js'

/**
 * Whether to continue. Asks the user only if rows or columns would be lost.
 *
 * @throws UsageProblem without a terminal
 */
export async function askBeforeLoss({ losses }: PushPlan, isAgreed: boolean): Promise<boolean> {
  if (losses.length === 0 || isAgreed) return true
  if (!canAsk()) {
    throw new UsageProblem(
      [
        'Nothing was changed: this push would lose data.',
        ...losses.map((loss) => `  ${loss}`),
        'Run it again with --yes to lose it.',
      ].join('\n'),
    )
  }
  return isYes('Continue and lose this data?')
}
