import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import { paintFor } from './terminal/color.js'

export default class Eject extends Command {
  static override summary = "End Pylight's ownership of a project, which goes on working"
  static override description =
    'Removes pylight.lock, .pylight, the first lines of generated files that name Pylight, and what calls pylight generate in package.json and the CI workflow. Every file is yours then: pylight generate refuses to replace them. `npm run build` still makes the Prisma client with `pylight client`, and as long as the spec stays, `pylight db push` works.'

  static override examples = [
    { description: 'In a generated project', command: '<%= config.bin %> eject' },
  ]

  static override args = {
    folder: Args.string({
      ignoreStdin: true,
      description: 'the folder of the project',
      default: '.',
    }),
  }

  async run(): Promise<void> {
    const { args } = await this.parse(Eject)
    const { ejectFolder } = await import('../output/eject.js')
    const changed = await ejectFolder(args.folder)
    const paint = paintFor(process.stderr)
    process.stderr.write(
      `${paint('bold', 'All files are yours.')} ${changed.length} lost what named Pylight as their owner.\n`,
    )
  }
}
