import { Command } from '@oclif/core/command'
import { readMigratedProject } from '../../project/migrations.js'
import { limitFlags, projectFlags, specArg } from './project-flags.js'

export default class DbDeploy extends Command {
  static override summary = 'Run the migrations that the database lacks'
  static override description = [
    'In order, each in a transaction if the database can do that; stops at the first one that fails.',
    'Several at once are safe: they wait for each other. Asks nothing. It is what a deployment runs.',
  ].join('\n')

  static override examples = [
    {
      description: 'Before the new version of the API starts',
      command: '<%= config.bin %> db deploy',
    },
  ]

  static override args = specArg
  static override flags = { ...projectFlags, ...limitFlags }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DbDeploy)
    const { migrations, target } = await readMigratedProject({ ...flags, spec: args.spec })
    const { deploy } = await import('../../prisma/migrations/deploy.js')
    const database = target()
    const ran = await deploy({
      target: database,
      migrations,
      lockSeconds: flags['lock-timeout'],
      statementSeconds: flags['statement-timeout'],
      report: (name) => process.stderr.write(`  ${name}\n`),
    })
    const result =
      ran.length === 0
        ? `Nothing to run: ${database.label} has all ${migrations.length} migrations`
        : `Ran ${ran.length} of ${migrations.length} migrations: ${database.label}`
    process.stderr.write(`${result}\n`)
  }
}
