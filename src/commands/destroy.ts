import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import type { Destruction } from '../project/destroy-table.js'
import { exitCodeOf, isStopped, type Generation } from '../project/generation.js'
import { planFlags } from './plan-flags.js'
import { canAsk, isYes } from './terminal/ask.js'
import { paintFor } from './terminal/color.js'
import {
  describeDestruction,
  describeRest,
  destructionAsJson,
} from './terminal/destruction-report.js'
import { printGeneration } from './terminal/generation-report.js'
import { progressReporter } from './terminal/progress.js'
import { UsageProblem } from '../project/usage-problem.js'

export default class Destroy extends Command {
  static override summary = 'Remove a table from the spec, and its generated files'
  static override description =
    'Shows the changes first, and asks. From the spec it removes only the table and its comments. Files that you edited stay, as do the table in the database and its rows.'

  static override examples = [
    { description: 'A table', command: '<%= config.bin %> destroy reviews' },
    {
      description: 'Only show what would happen',
      command: '<%= config.bin %> destroy reviews --dry-run',
    },
    {
      description: 'Without a question',
      command: '<%= config.bin %> destroy reviews --yes',
    },
  ]

  static override args = {
    table: Args.string({
      ignoreStdin: true,
      description: 'the table, by its name in the spec',
      required: true,
    }),
  }

  static override flags = {
    ...planFlags,
    client: Flags.boolean({ summary: 'make the Prisma client', default: true, allowNo: true }),
    'dry-run': Flags.boolean({ summary: 'show what would change, and write nothing' }),
    yes: Flags.boolean({ char: 'y', summary: "don't ask" }),
    quiet: Flags.boolean({ char: 'q', summary: 'print only problems' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Destroy)
    const quiet = flags.quiet || flags.json
    const { destroyTable, planDestruction } = await import('../project/destroy-table.js')
    const plan = await planDestruction(args.table, {
      ...flags,
      force: false,
      reporter: progressReporter(quiet),
    })
    if (!quiet && !isStopped(plan.generation.changes, plan.request)) {
      process.stderr.write(
        describeDestruction(plan, { isDry: flags['dry-run'] }, paintFor(process.stderr)),
      )
    }
    const isPlanOnly = flags['dry-run'] || isStopped(plan.generation.changes, plan.request)
    if (!isPlanOnly && !(await isAgreed(args.table, flags.yes))) {
      process.stderr.write('Nothing was changed.\n')
      return
    }
    const generation = isPlanOnly ? plan.generation : await destroyTable(plan)
    await report(plan, generation, { ...flags, quiet })
  }
}

async function isAgreed(table: string, isSaid: boolean): Promise<boolean> {
  if (isSaid) return true
  if (canAsk()) return isYes(`Remove ${table}?`)
  throw new UsageProblem(
    'Nothing was changed. Run it again with --yes to do this, or with --dry-run to only show it.',
  )
}

async function report(
  plan: Destruction,
  generation: Generation,
  { json, quiet, 'dry-run': isDry }: { json: boolean; quiet: boolean; 'dry-run': boolean },
): Promise<void> {
  const hasStopped = isStopped(generation.changes, plan.request)
  const status = hasStopped ? 'stopped' : isDry ? 'planned' : 'done'
  process.exitCode = exitCodeOf(generation)
  if (json) {
    const result = destructionAsJson(plan, generation, status)
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  } else if (status !== 'planned') {
    await printGeneration(generation, { isQuiet: true, isStopped: hasStopped })
  }
  if (!quiet && status === 'done') {
    process.stderr.write(describeRest(plan, paintFor(process.stderr)))
  }
}
