import type { PushPlan } from '../../prisma/push/plan.js'
import { canAsk, isYes } from './ask.js'
import { UsageProblem } from '../../project/usage-problem.js'

/**
 * Whether to continue. Asks the user only if data could be lost or changed, or the API would wait.
 *
 * @throws UsageProblem without a terminal
 */
export async function askBeforeLoss(
  { losses, locks }: PushPlan,
  isAgreed: boolean,
): Promise<boolean> {
  const asked = [...losses, ...locks]
  if (asked.length === 0 || isAgreed) return true
  if (!canAsk()) {
    throw new UsageProblem(
      [
        `Nothing was changed: this push ${losses.length > 0 ? 'can lose or change data' : 'makes others wait'}.`,
        ...asked.map((text) => `  ${text}`),
        'Run it again with --yes to do it all the same, or with --dry-run to see its SQL.',
      ].join('\n'),
    )
  }
  return isYes(losses.length > 0 ? 'Continue and accept this loss?' : 'Continue?')
}
