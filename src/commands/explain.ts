import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import type { CacheTable } from '../pipeline/explain.js'
import { explainPlan } from './terminal/cache-plan-report.js'
import { mermaidGraph } from './terminal/mermaid.js'
import { type PlanRequest, readPlan } from '../project/read-plan.js'
import { planFlags } from './plan-flags.js'
import { UsageProblem } from '../project/usage-problem.js'

export default class Explain extends Command {
  static override summary = 'Explain a diagnostic, or the cache of a spec'
  static override description =
    'With --cache: the keys of each table, their TTLs, and what each write makes stale, with the foreign keys that cause it.'

  static override usage = ['explain [CODE]', 'explain [TABLE] --cache [--mermaid | --json] [FLAGS]']

  static override examples = [
    { description: 'A diagnostic', command: '<%= config.bin %> explain spec/unknown-key' },
    { description: 'All codes', command: '<%= config.bin %> explain' },
    {
      description: 'What writes to a table make stale',
      command: '<%= config.bin %> explain --cache orders',
    },
    {
      description: 'The same as a graph for Markdown',
      command: '<%= config.bin %> explain --cache --mermaid > cache.mmd',
    },
  ]

  static override args = {
    what: Args.string({
      ignoreStdin: true,
      description: 'the code of a diagnostic, or a table with --cache; by default all',
    }),
  }

  static override flags = {
    cache: Flags.boolean({ summary: "explain the cache of a spec's tables" }),
    mermaid: Flags.boolean({ summary: 'print it as a Mermaid graph', dependsOn: ['cache'] }),
    spec: { ...planFlags.spec, dependsOn: ['cache'] },
    provider: { ...planFlags.provider, dependsOn: ['cache'] },
    json: { ...planFlags.json, dependsOn: ['cache'] },
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Explain)
    if (flags.cache) await explainCache(args.what, flags)
    else await explainCode(args.what)
  }
}

async function explainCode(code: string | undefined): Promise<void> {
  const { explain, listCodes } = await import('../diagnostics/explain.js')
  const { diagnosticCodes } = await import('../diagnostics/catalogue/catalogue.js')
  const known = diagnosticCodes.find((one) => one === code)
  if (code !== undefined && known === undefined) {
    const { didYouMean } = await import('../diagnostics/suggest.js')
    const hint = didYouMean(code, diagnosticCodes) || ' pylight explain lists all codes.'
    throw new UsageProblem(`There is no diagnostic ${code}.${hint}`)
  }
  process.stdout.write(known === undefined ? listCodes() : explain(known))
}

async function explainCache(
  name: string | undefined,
  flags: PlanRequest & { mermaid: boolean; json: boolean },
): Promise<void> {
  const { tables } = (await readPlan(flags)).plan
  const chosen = tables.filter((table) => name === undefined || table.name === name)
  if (name !== undefined && chosen.length === 0) {
    const { didYouMean } = await import('../diagnostics/suggest.js')
    const names = tables.map((table) => table.name)
    throw new UsageProblem(`There is no table ${name}.${didYouMean(name, names)}`)
  }
  const json = (): string => `${JSON.stringify(chosen.map(withTexts), null, 2)}\n`
  const text = flags.mermaid
    ? mermaidGraph(tables, name)
    : flags.json
      ? json()
      : explainPlan(chosen)
  process.stdout.write(text)
}

/** The prefix as written in the spec. */
function withTexts(table: CacheTable): object {
  return { ...table, prefix: table.prefix.text }
}
