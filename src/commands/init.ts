import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { providers } from '../databases/provider.js'
import { importFrom } from '../project/import-spec.js'
import { findPackageManager } from '../project/package-manager.js'
import { startProject } from '../project/start-project.js'
import { schemaFlag } from './schema-flag.js'
import { printGeneration } from './terminal/generation-report.js'
import { describeNotes } from './terminal/import-report.js'
import { nextCommands } from './terminal/next-commands.js'
import { progressReporter } from './terminal/progress.js'

export default class Init extends Command {
  static override summary = 'Start a project, with an example spec or on tables that exist'
  static override examples = [
    { description: 'On SQLite, in a new folder', command: '<%= config.bin %> init shop' },
    {
      description: 'On PostgreSQL',
      command: '<%= config.bin %> init shop --database postgresql',
    },
    {
      description: 'On a database that exists; its tables stay as they are',
      command: '<%= config.bin %> init shop --from postgresql://localhost/shop',
    },
    {
      description: 'With manifests for Kubernetes',
      command: '<%= config.bin %> init shop --database postgresql --kubernetes',
    },
    {
      description: 'With the tables of a Prisma schema',
      command: '<%= config.bin %> init shop --from ../app/prisma/schema.prisma',
    },
    {
      description: 'With those of a Prisma schema in several files',
      command: '<%= config.bin %> init shop --from ../app/prisma/schema',
    },
  ]

  static override args = {
    name: Args.string({
      ignoreStdin: true,
      description: 'the folder, new or empty',
      required: true,
    }),
  }

  static override flags = {
    database: Flags.option({
      options: providers,
      default: 'sqlite' as const,
      summary: 'the database of the API',
    })(),
    from: Flags.string({
      summary: "a database's URL or a Prisma schema, whose tables the API serves",
      exclusive: ['database'],
      helpValue: 'URL|FILE',
    }),
    schema: schemaFlag(),
    kubernetes: Flags.boolean({
      summary: 'write manifests for Kubernetes, in kubernetes/',
      default: false,
    }),
    client: Flags.boolean({ summary: 'make the Prisma client', default: true, allowNo: true }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init)
    const reporter = progressReporter(false)
    const { from, schema, ...options } = flags
    const imported =
      from === undefined
        ? undefined
        : await reporter.step('Reading the tables', () => importFrom(from, args.name, schema))
    const generation = await startProject(args.name, {
      ...options,
      ...(imported && { imported }),
      reporter,
    })
    await printGeneration(generation, { isQuiet: false, isStopped: false })
    if (imported) process.stderr.write(describeNotes(imported))
    const { name } = findPackageManager(generation.root, { isFirst: false })
    const { commands } = await import('../pipeline/generate.js')
    process.stderr.write(nextCommands(args.name, commands[name], imported))
  }
}
