import { createInterface } from 'node:readline'
import type { PushPlan } from '../../prisma/push/plan.js'
import { UsageProblem } from '../usage-problem.js'

/**
 * Whether to go on: at once unless rows or columns would be lost, else when the user says so.
 *
 * @throws UsageProblem when there is no terminal to ask at
 */
export async function askBeforeLoss({ losses }: PushPlan, isAgreed: boolean): Promise<boolean> {
  if (losses.length === 0 || isAgreed) return true
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new UsageProblem(
      [
        'Nothing was changed: this push would lose what the database holds.',
        ...losses.map((loss) => `  ${loss}`),
        'Run it again with --yes if that is right.',
      ].join('\n'),
    )
  }
  return /^y(es)?$/i.test((await ask('Go on and lose it? [y/N] ')).trim())
}

/** The line that is typed; nothing when the terminal is closed instead, as by Ctrl-C. */
async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await new Promise((answered) => {
      terminal.once('close', () => answered(''))
      terminal.question(question, answered)
    })
  } finally {
    terminal.close()
  }
}
