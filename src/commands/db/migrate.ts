import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { readMigratedProject } from '../../project/migrations.js'
import { progressReporter } from '../terminal/progress.js'
import { projectFlags, specArg } from './project-flags.js'

export default class DbMigrate extends Command {
  static override summary = 'Write a migration for what the spec has changed'
  static override description = [
    "Compares the spec with the last migration and asks no database. The files are Prisma Migrate's:",
    'prisma migrate deploy runs them, too. Read the SQL, edit it if need be, commit it.',
    'Comments in it say what it loses, why it may fail and which tables wait meanwhile.',
  ].join('\n')

  static override examples = [
    {
      description: 'After adding a column to the spec',
      command: '<%= config.bin %> db migrate --name add_notes',
    },
    {
      description: 'For SQL of your own',
      command: '<%= config.bin %> db migrate --name backfill_totals --empty',
    },
  ]

  static override args = specArg

  static override flags = {
    name: Flags.string({ summary: 'what it does, in a few words', required: true }),
    empty: Flags.boolean({ summary: 'write it even if the spec has changed nothing' }),
    'dry-run': Flags.boolean({ summary: 'print the SQL and write nothing' }),
    ...projectFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(DbMigrate)
    const project = await readMigratedProject({ ...flags, spec: args.spec })
    const { provider, migrations, projectFolder, schemaText, target } = project
    const { planMigration } = await import('../../prisma/migrations/plan-migration.js')
    const renames = project.renames ?? { tables: [], columns: [], enums: [] }
    const plan = await progressReporter(false).step('Comparing the schemas', () =>
      planMigration({ provider, migrations, schemaText, renames, target }),
    )
    if (!plan && !flags.empty) {
      process.stderr.write('The migrations lead to the spec already: nothing to write.\n')
      return
    }
    const sql = plan?.sql ?? '-- Write your SQL here.\n'
    process.stdout.write(sql)
    if (flags['dry-run']) return

    const { nameMigration } = await import('../../prisma/migrations/name.js')
    const { writeMigration } = await import('../../prisma/migrations/folder.js')
    const { recordSchema } = await import('../../prisma/migrations/recorded-schema.js')
    const path = writeMigration(projectFolder, provider, {
      name: nameMigration(flags.name, new Date(), migrations.at(-1)?.name),
      sql,
      schema: recordSchema(schemaText, migrations),
    })
    process.stderr.write(`\nWritten: ${path}/migration.sql\nRun it: pylight db deploy\n`)
  }
}
