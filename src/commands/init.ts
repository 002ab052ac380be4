import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { providers } from '../databases/provider.js'
import { findPackageManager } from '../project/package-manager.js'
import { startProject } from '../project/start-project.js'
import { printGeneration } from './terminal/generation-report.js'
import { nextCommands } from './terminal/next-commands.js'
import { progressReporter } from './terminal/progress.js'

export default class Init extends Command {
  static override summary = 'Start a project with an example spec and its API'
  static override examples = [
    { description: 'On SQLite, in a new folder', command: '<%= config.bin %> init shop' },
    {
      description: 'On PostgreSQL',
      command: '<%= config.bin %> init shop --database postgresql',
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
    client: Flags.boolean({ summary: 'make the Prisma client', default: true, allowNo: true }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init)
    const generation = await startProject(args.name, {
      ...flags,
      reporter: progressReporter(false),
    })
    await printGeneration(generation, { isQuiet: false, isStopped: false })
    const { name } = findPackageManager(generation.root, { isFirst: false })
    const { commands } = await import('../pipeline/generate.js')
    process.stderr.write(nextCommands(args.name, commands[name]))
  }
}
