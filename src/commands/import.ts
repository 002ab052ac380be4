import { existsSync, writeFileSync } from 'node:fs'
import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { importFrom } from '../project/import-spec.js'
import { schemaFlag } from './schema-flag.js'
import { UsageProblem } from '../project/usage-problem.js'
import { describeNotes } from './terminal/import-report.js'
import { progressReporter } from './terminal/progress.js'

export default class Import extends Command {
  static override summary = 'Make a spec of tables that exist'
  static override description = [
    'Reads a Prisma schema, or a database, and prints the spec. Of a schema in several files, name the folder. It says managed: false, so that',
    'Pylight leaves the tables as they are. What a spec can not say is listed on stderr.',
  ].join('\n')

  static override examples = [
    {
      description: 'From a Prisma schema',
      command: '<%= config.bin %> import prisma/schema.prisma --write pylight.yaml',
    },
    {
      description: 'From a database',
      command: '<%= config.bin %> import postgresql://localhost/shop',
    },
  ]

  static override args = {
    from: Args.string({
      ignoreStdin: true,
      description: "a Prisma schema's path or folder, or a database's URL",
      required: true,
    }),
  }

  static override flags = {
    schema: schemaFlag(),
    write: Flags.string({ summary: 'write the spec to a new file', helpValue: 'FILE' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Import)
    if (flags.write !== undefined && existsSync(flags.write)) {
      throw new UsageProblem(`${flags.write} exists. Name a new file.`)
    }
    const imported = await progressReporter(false).step('Reading the tables', () =>
      importFrom(args.from, 'api', flags.schema),
    )
    if (flags.write === undefined) process.stdout.write(imported.text)
    else writeFileSync(flags.write, imported.text, { flag: 'wx' })
    process.stderr.write(describeNotes(imported))
  }
}
