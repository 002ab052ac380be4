import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import { UsageProblem } from './usage-problem.js'

export default class Explain extends Command {
  static override summary = 'Show what a diagnostic means, with an example and its fix'
  static override examples = [
    { description: 'One of them', command: '<%= config.bin %> explain spec/unknown-key' },
    { description: 'All codes', command: '<%= config.bin %> explain' },
  ]

  static override args = {
    code: Args.string({
      description: 'as printed with the diagnostic; without it, all are listed',
    }),
  }

  async run(): Promise<void> {
    const { args } = await this.parse(Explain)
    const { explain, listCodes } = await import('../diagnostics/explain.js')
    const { didYouMean } = await import('../diagnostics/suggest.js')
    const { diagnosticCodes } = await import('../diagnostics/catalogue.js')
    const { code } = args
    const known = diagnosticCodes.find((one) => one === code)
    if (code !== undefined && known === undefined) {
      throw new UsageProblem(`There is no diagnostic ${code}.${didYouMean(code, diagnosticCodes)}`)
    }
    process.stdout.write(known === undefined ? listCodes() : explain(known))
  }
}
