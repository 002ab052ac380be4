import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import { planFlags } from './plan-flags.js'
import { paintFor } from './terminal/color.js'

export default class Why extends Command {
  static override summary = 'Say which lines of the spec made a file, or a line of it'
  static override description =
    'Leaves out and changes what the spec says, piece by piece, and looks which pieces the line needs. Lines that are yours, and those that are the same whatever the spec says, are told as such.'

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
      description: 'the file, and the number of the line behind a colon: FILE:LINE',
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
