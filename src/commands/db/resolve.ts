import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { nearest } from '../../diagnostics/suggest.js'
import { readMigratedProject } from '../../project/migrations.js'
import { UsageProblem } from '../../project/usage-problem.js'
import { limitFlags, projectFlags, specArg } from './project-flags.js'

export default class DbResolve extends Command {
  static override summary = 'Record what was done by hand about a migration'
  static override description =
    'Runs no migration. For a database that had its tables before there were migrations, and after one failed half-way.'

  static override examples = [
    {
      description: "The database has this migration's tables already",
      command: '<%= config.bin %> db resolve --applied 20261129180500_init',
    },
    {
      description: 'What a failed migration had done is undone; db deploy will run it again',
      command: '<%= config.bin %> db resolve --rolled-back 20261129180500_init',
    },
  ]

  static override args = specArg
  static override flags = {
    applied: Flags.string({
      summary: 'a migration whose changes the database has',
      exactlyOne: ['applied', 'rolled-back'],
    }),
    'rolled-back': Flags.string({ summary: 'a failed migration of which nothing is left' }),
    ...projectFlags,
    'lock-timeout': limitFlags['lock-timeout'],
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DbResolve)
    const { migrations, target } = await readMigratedProject({ ...flags, spec: args.spec })
    const name = flags.applied ?? flags['rolled-back'] ?? ''
    const migration = migrations.find((one) => one.name === name)
    if (!migration) {
      const meant = nearest(
        name,
        migrations.map((one) => one.name),
      )
      throw new UsageProblem(
        `There is no migration ${name}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
      )
    }
    const { markApplied, markRolledBack } = await import('../../prisma/migrations/resolve.js')
    const { withSession } = await import('../../prisma/migrations/with-session.js')
    const database = target()
    const limits = { lockSeconds: flags['lock-timeout'], statementSeconds: 60 }
    await withSession({ target: database, ...limits }, (session) =>
      flags.applied === undefined ? markRolledBack(session, name) : markApplied(session, migration),
    )
    const state = flags.applied === undefined ? 'rolled back' : 'applied'
    process.stderr.write(`Recorded as ${state}: ${name} in ${database.label}\n`)
  }
}
