import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import { paintFor } from './terminal/color.js'

export default class Eject extends Command {
  static override summary = "End Pylight's ownership of a project; the project keeps working"
  static override description =
    'Removes pylight.lock, .pylight, the header lines of generated files, and the calls of pylight generate in package.json and the CI workflow. Then every file is yours: pylight generate refuses to replace it. `npm run build` still makes the Prisma client with `pylight client`, and `pylight db push` works as long as you keep the spec.'

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
      `${paint('bold', 'All files are yours.')} ${changed.length} no longer name Pylight.\n`,
    )
  }
}
