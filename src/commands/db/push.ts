import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import type { PushOutcome } from '../../prisma/push/push.js'
import { paintFor } from '../terminal/color.js'
import { printSpecProblems } from '../terminal/generation-report.js'
import { progressReporter } from '../terminal/progress.js'
import { askBeforeLoss } from '../terminal/ask-before-loss.js'
import { describeOutcome, describePlan, outcomeAsJson } from '../terminal/push-report.js'
import { hasError } from '../../project/generation.js'
import { readProject } from '../../project/read-project.js'
import { projectFlags, specArg } from './project-flags.js'

export default class DbPush extends Command {
  static override summary = 'Make the database match the spec'
  static override description = [
    'Shows the changes first, and asks before it can lose, round or shift data, or make a large table wait.',
    'What the spec does not name stays: tables, columns, keys, indexes, checks and triggers.',
    'On SQLite and PostgreSQL it does everything or nothing.',
    "The database is DATABASE_URL from the environment or the project's .env, else the spec's.",
    'On MySQL and MariaDB it creates what is missing and lists what it cannot alter.',
  ].join('\n')

  static override examples = [
    { description: 'For pylight.yaml in this folder', command: '<%= config.bin %> db push' },
    {
      description: 'What would it do?',
      command: '<%= config.bin %> db push --dry-run',
    },
    {
      description: 'For another database, without questions',
      command:
        'DATABASE_URL=postgresql://localhost/shop <%= config.bin %> db push --provider postgresql --yes',
    },
  ]

  static override args = specArg

  static override flags = {
    ...projectFlags,
    yes: Flags.boolean({ char: 'y', summary: 'continue even if data is lost or changed' }),
    'dry-run': Flags.boolean({ summary: 'print the SQL and change nothing' }),
    drop: Flags.boolean({
      summary: "also drop the columns, keys and indexes of the spec's tables that it does not name",
    }),
    json: Flags.boolean({ summary: 'print the result as JSON on stdout' }),
    quiet: Flags.boolean({ char: 'q', summary: 'print only problems' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DbPush)
    const quiet = flags.quiet || flags.json
    const { project, source, diagnostics } = await readProject({ ...flags, spec: args.spec })
    const isWorthPrinting = !quiet || hasError(diagnostics)
    if (isWorthPrinting && !flags.json) await printSpecProblems(diagnostics, source)
    if (!project) {
      if (flags.json) printJson({ status: 'invalid spec', diagnostics })
      process.exitCode = 2
      return
    }
    const paint = paintFor(process.stderr)
    const { pushSchema } = await import('../../prisma/push/push.js')
    const outcome = await pushSchema({
      ...project,
      drops: flags.drop,
      dryRun: flags['dry-run'],
      watch: progressReporter(quiet).step,
      confirm: (plan, database) => {
        if (!quiet) process.stderr.write(describePlan(plan, database, paint))
        return askBeforeLoss(plan, flags.yes)
      },
    })
    if (flags['dry-run'] && !flags.json) {
      if (!quiet) process.stderr.write(describePlan(outcome.plan, outcome.database, paint))
      process.stdout.write(outcome.plan.script === '' ? '' : `${outcome.plan.script.trimEnd()}\n`)
    }
    if (flags.json) printJson({ ...outcomeAsJson(outcome), diagnostics })
    else if (!quiet || !isDone(outcome)) process.stderr.write(describeOutcome(outcome, paint))
    process.exitCode = isDone(outcome) ? 0 : 2
  }
}

function printJson(result: object): void {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
}

function isDone({ status, plan }: PushOutcome): boolean {
  if (status === 'declined' || status === 'impossible') return false
  if (status === 'planned') return true
  return plan.unhandled.length === 0
}
