import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import { planFlags } from './plan-flags.js'
import { paintFor } from './terminal/color.js'

export default class Why extends Command {
  static override summary = 'Show which lines of the spec a file or a line comes from'
  static override description =
    'Removes and changes parts of the spec to find out which ones the line depends on. Also says when a line is your own, or the same for every spec.'

  static override examples = [
    {
      description: 'A line',
      command: '<%= config.bin %> why src/generated/products/products.schema.ts:20',
    },
    { description: 'A whole file', command: '<%= config.bin %> why prisma/schema.prisma' },
    {
      description: 'For a script',
      command: '<%= config.bin %> why src/generated/index.ts:12 --json',
    },
  ]

  static override args = {
    file: Args.string({
      ignoreStdin: true,
      description: 'the file, or the file and a line number: FILE:LINE',
      required: true,
    }),
  }

  static override flags = planFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Why)
    const { explainFile } = await import('../project/explain-file.js')
    const { answerAsJson, describeAnswer } = await import('./terminal/file-answer.js')
    const answer = await explainFile(args.file, flags)
    const text = flags.json
      ? `${JSON.stringify(answerAsJson(answer), null, 2)}\n`
      : describeAnswer(answer, paintFor(process.stdout))
    process.stdout.write(text)
  }
}
