import { Command } from '@oclif/core/command'
import { readMigratedProject } from '../../project/migrations.js'
import { projectFlags, specArg } from './project-flags.js'

export default class DbOutbox extends Command {
  static override summary = 'Print the SQL of the outbox and its triggers'
  static override description = [
    'For tables with managed: false, which db push and db migrate leave alone: run the SQL with the tool that',
    'manages them. The outbox is what features.caching.outbox needs to see the writes of other programs.',
  ].join('\n')

  static override examples = [
    {
      description: 'Make the triggers in PostgreSQL',
      command: '<%= config.bin %> db outbox | psql "$DATABASE_URL"',
    },
  ]

  static override args = specArg
  static override flags = projectFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DbOutbox)
    const { schemaText, provider } = await readMigratedProject({ ...flags, spec: args.spec })
    const { outboxScript } = await import('../../prisma/outbox/outbox-script.js')
    const script = outboxScript(schemaText, provider)
    if (script !== '') process.stdout.write(script)
    else
      process.stderr.write('The spec has no features.caching.outbox: there is nothing to print.\n')
  }
}
