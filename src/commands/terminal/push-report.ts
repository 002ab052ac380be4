import type { PushOutcome } from '../../prisma/push/push.js'
import type { PushPlan } from '../../prisma/push/plan.js'
import { possibleColumnRenames } from '../../prisma/push/possible-renames.js'
import { readSteps } from '../../prisma/push/steps.js'
import { ledgerTable } from '../../prisma/migrations/ledger.js'
import type { Paint } from './color.js'

const listed = 8

/** The changes of a push, a line for each kind. */
export function describePlan(plan: PushPlan, database: string, paint: Paint): string {
  const steps = readSteps(plan.script).map(({ change, on }) => {
    const more = on.length > listed ? [`… and ${on.length - listed} more`] : []
    const color = change.startsWith('drop') ? 'red' : 'green'
    return `  ${paint(color, change.padEnd(16))} ${[...on.slice(0, listed), ...more].join(', ')}`
  })
  const losses = plan.losses.map((loss) => `  ${paint('red', 'loss')} ${loss}`)
  const risks = plan.risks.map((risk) => `  ${paint('yellow', 'risk')} ${risk}`)
  const locks = plan.locks.map((lock) => `  ${paint('yellow', 'wait')} ${lock}`)
  return [
    `${paint('bold', database)}`,
    ...steps,
    ...losses,
    ...renameHints(plan),
    ...locks,
    ...risks,
    '',
  ].join('\n')
}

function renameHints(plan: PushPlan): string[] {
  return possibleColumnRenames(plan).map(({ table, from, to, isDropped }) => {
    const end = isDropped
      ? `${from} and what is in it are dropped`
      : `${to} is new and ${from} stays with what is in it`
    return `  A rename? Write was: ${from} at ${table}.${to} in the spec, or ${end}.`
  })
}

/** The result of a push. */
export function describeOutcome(outcome: PushOutcome, paint: Paint): string {
  const { plan } = outcome
  const isClose = outcome.status === 'in step' && plan.unhandled.length > 0
  const headline = isClose ? 'Not all in step' : headlines[outcome.status]
  const lines = [`${paint('bold', headline)}: ${outcome.database}`]
  if (outcome.created) lines.push('  The database did not exist and was created.')
  lines.push(
    ...outcome.renamed.map(({ change, on }) => `  ${paint('green', change)} ${on.join(', ')}`),
  )
  lines.push(...plan.impossible.map((step) => `  ${paint('red', 'impossible')} ${step}`))
  if (plan.impossible.length > 0) {
    lines.push(
      ...renameHints(plan),
      '  Make the column nullable or give it a default in the spec, or empty the table first.',
    )
  }
  lines.push(...plan.unhandled.map((text) => `  ${paint('yellow', 'not altered')} ${text}`))
  lines.push(...plan.leftovers.map((text) => `  ${paint('dim', 'left')} ${text}`))
  if (plan.leftovers.length > 0) {
    lines.push(
      `  ${paint('dim', 'It stays until you drop it; pylight db push --drop drops it all.')}`,
    )
  }
  const foreign = plan.foreignTables.filter((name) => name !== ledgerTable)
  if (foreign.length > 0) {
    lines.push(`  ${paint('dim', 'not touched, not in the spec:')} ${foreign.join(', ')}`)
  }
  return `${lines.join('\n')}\n`
}

const headlines: Record<PushOutcome['status'], string> = {
  'in step': 'Already in step',
  pushed: 'Pushed',
  planned: 'Nothing was changed, as --dry-run says',
  declined: 'Nothing was changed',
  impossible: 'Nothing was changed',
  'not managed': 'Left as it is, as the spec says (managed: false)',
}

/** The result for `--json`. */
export function outcomeAsJson({ status, database, created, renamed, plan }: PushOutcome): object {
  const { script, ...rest } = plan
  return { status, database, created, renamed, steps: readSteps(script), ...rest, sql: script }
}
