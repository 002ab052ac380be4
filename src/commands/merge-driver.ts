import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { writeFileSync } from 'node:fs'
import { UsageProblem } from './usage-problem.js'

export default class MergeDriver extends Command {
  static override summary =
    'Let git merge what is generated: it merges the specs and generates again'
  static override description =
    'Edits by hand of both sides are kept; what conflicts is left to you. git itself runs this command, once it is installed.'

  static override examples = [
    {
      description: 'For the project in this folder, in this clone',
      command: '<%= config.bin %> merge-driver --install',
    },
  ]

  static override args = {
    base: Args.string({ description: '%O: the common ancestor' }),
    mine: Args.string({ description: '%A: this side, where the result goes' }),
    theirs: Args.string({ description: '%B: the other side' }),
    path: Args.string({ description: '%P: the path of the file' }),
  }

  static override flags = {
    install: Flags.boolean({ summary: 'tell git to merge with it' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(MergeDriver)
    if (flags.install) {
      const { installDriver } = await import('./project/install-driver.js')
      await installDriver('.')
      process.stderr.write('git merges this project with Pylight, in this clone.\n')
      return
    }
    const { base, mine, theirs, path } = args
    if (base === undefined || mine === undefined || theirs === undefined || path === undefined) {
      throw new UsageProblem(
        'git runs this command. Install it with pylight merge-driver --install.',
      )
    }
    const { mergeSides } = await import('./project/merge-sides.js')
    const { text, isClean } = await mergeSides({ base, mine, theirs, path })
    writeFileSync(mine, text)
    process.exitCode = isClean ? 0 : 1
  }
}
