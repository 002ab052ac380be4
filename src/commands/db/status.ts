import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { readMigratedProject } from '../../project/migrations.js'
import { describeHistory } from '../terminal/history-report.js'
import { paintFor } from '../terminal/color.js'
import { projectFlags, specArg } from './project-flags.js'

export default class DbStatus extends Command {
  static override summary = 'Show which migrations the database has'
  static override description =
    'Exit code 4 if one is pending, failed, changed after it ran, or not in the project.'

  static override examples = [
    { description: 'Before a deployment', command: '<%= config.bin %> db status' },
  ]

  static override args = specArg
  static override flags = {
    ...projectFlags,
    json: Flags.boolean({ summary: 'print the result as JSON on stdout' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DbStatus)
    const { migrations, target } = await readMigratedProject({ ...flags, spec: args.spec })
    const { readHistory } = await import('../../prisma/migrations/read-history.js')
    const database = target()
    const history = await readHistory(database, migrations)
    const { pending, failed, edited, missing } = history
    if (flags.json) {
      const names = {
        ...history,
        pending: pending.map(({ name }) => name),
        failed: failed.map(({ name }) => name),
      }
      process.stdout.write(`${JSON.stringify({ database: database.label, ...names }, null, 2)}\n`)
    } else {
      const report = describeHistory(history, database.label, paintFor(process.stdout))
      process.stdout.write(report)
    }
    const isInStep = [pending, failed, edited, missing].every(({ length }) => length === 0)
    process.exitCode = isInStep ? 0 : 4
  }
}
