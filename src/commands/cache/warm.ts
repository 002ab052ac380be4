import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import { type PlanRequest, readPlan } from '../../project/read-plan.js'
import { UsageProblem } from '../../project/usage-problem.js'
import { planFlags } from '../plan-flags.js'
import { counted, printJson } from '../terminal/output.js'

export default class CacheWarm extends Command {
  static override summary = "Fetch the spec's warm lists through the API to cache them"
  static override description =
    'The API itself stores the lists, so requests read exactly them. The lists are those of `caching.warm`.'

  static override examples = [
    { description: 'Through the API on this machine', command: '<%= config.bin %> cache warm' },
    {
      description: 'One table, through the API elsewhere',
      command: '<%= config.bin %> cache warm products --url https://shop.example.com',
    },
  ]

  static override args = {
    table: Args.string({
      ignoreStdin: true,
      description: 'the table; by default all tables with warm lists',
    }),
  }

  static override flags = {
    url: Flags.string({
      summary: 'URL of the API; by default http://localhost on PORT',
      helpValue: 'URL',
    }),
    ...planFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(CacheWarm)
    const { base, paths } = await readPaths(flags, args.table)
    const results: Warmed[] = []
    for (const path of paths) results.push(await fetchList(base, path))
    const failed = results.filter(({ cache }) => cache !== 'HIT' && cache !== 'MISS')
    if (flags.json) printJson({ url: base, lists: results })
    else process.stderr.write(describe(base, results, failed.length))
    process.exitCode = failed.length > 0 ? 2 : 0
  }
}

interface Warmed {
  path: string
  status: number
  /** `MISS`: stored now; `HIT`: stored before. */
  cache: string
  detail: string
}

async function readPaths(request: PlanRequest & { url?: string | undefined }, named?: string) {
  const { plan, variable } = await readPlan(request)
  const tables = plan.tables.filter(({ name }) => named === undefined || name === named)
  if (tables.length === 0) throw new UsageProblem(`There is no table ${named ?? ''}.`)
  const paths = tables.flatMap(({ path, warm }) =>
    warm.map((query) => (query === '' ? path : `${path}?${query}`)),
  )
  if (paths.length === 0) {
    const whose = named === undefined ? 'No table' : named
    throw new UsageProblem(
      `${whose} has ${named === undefined ? '' : 'no '}warm lists. Add some: caching: { warm: ["", "page=1&limit=50"] }`,
    )
  }
  const base = request.url ?? `http://localhost:${variable('PORT') ?? '3000'}`
  if (!/^https?:\/\//.test(base)) throw new UsageProblem(`--url ${base} is not an http:// URL.`)
  return { base: base.replace(/\/$/, ''), paths }
}

async function fetchList(base: string, path: string): Promise<Warmed> {
  try {
    const response = await fetch(base + path, { signal: AbortSignal.timeout(30_000) })
    await response.arrayBuffer()
    const [, detail = ''] = /detail=([^;]+)/.exec(response.headers.get('cache-status') ?? '') ?? []
    const cache = response.ok ? (response.headers.get('x-cache') ?? '') : ''
    return { path, status: response.status, cache, detail }
  } catch (error) {
    const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException }
    throw new UsageProblem(
      `The API does not answer at ${base} (${cause?.code ?? message}). Start it, or name it with --url.`,
    )
  }
}

function describe(base: string, results: Warmed[], failures: number): string {
  const stored = results.length - failures
  const lines = results.map((one) => `  ${meaning(one).padEnd(16)} ${one.path}`)
  return `${[...lines, `${counted(stored, 'list')} cached through ${base}`].join('\n')}\n`
}

function meaning({ status, cache, detail }: Warmed): string {
  if (cache === 'MISS') return 'stored'
  if (cache === 'HIT') return 'was there'
  if (cache === 'BYPASS') return `bypass ${detail}`.trim()
  return `answered ${status}`
}
