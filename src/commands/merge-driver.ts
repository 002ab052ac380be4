import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { existsSync, writeFileSync } from 'node:fs'
import { UsageProblem } from '../project/usage-problem.js'

export default class MergeDriver extends Command {
  static override summary =
    'Let git merge generated files by merging the specs and generating again'
  static override description =
    'Works in merges, rebases, cherry-picks and stashes. Edits of both sides are kept; you resolve what conflicts. When the specs conflict, the generated files stay those of your side until you resolve the spec and run pylight generate. Once it is installed, git runs this command.'

  static override examples = [
    {
      description: 'For all projects of this clone',
      command: '<%= config.bin %> merge-driver --install',
    },
  ]

  static override args = {
    base: Args.string({ ignoreStdin: true, description: '%O: the common ancestor' }),
    mine: Args.string({
      ignoreStdin: true,
      description: '%A: this side, which receives the result',
    }),
    theirs: Args.string({ ignoreStdin: true, description: '%B: the other side' }),
    path: Args.string({ ignoreStdin: true, description: '%P: the path of the file' }),
  }

  static override flags = {
    install: Flags.boolean({ summary: 'make git use it' }),
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(MergeDriver)
    if (flags.install) {
      const { installDriver } = await import('../project/install-driver.js')
      const folders = await installDriver()
      const named = folders.map((folder) => (folder === '' ? 'this repository' : folder))
      process.stderr.write(`In this clone, git merges ${named.join(', ')} with Pylight.\n`)
      return
    }
    const { base, mine, theirs, path } = args
    if (base === undefined || mine === undefined || theirs === undefined || path === undefined) {
      throw new UsageProblem(
        'git runs this command. Install it with pylight merge-driver --install.',
      )
    }
    const missing = [base, mine, theirs].find((file) => !existsSync(file))
    if (missing !== undefined) throw new UsageProblem(`There is no file ${missing}.`)
    const { mergeSides } = await import('../project/merge-sides.js')
    const { text, isClean, notice } = await mergeSides({ base, mine, theirs, path })
    if (notice !== undefined) process.stderr.write(`${path} ${notice}\n`)
    writeFileSync(mine, text)
    process.exitCode = isClean ? 0 : 1
  }
}
