import { setTimeout as sleep } from 'node:timers/promises'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import * as Args from '@oclif/core/args'
import { planFlags } from '../plan-flags.js'
import {
  chosenTables,
  type OpenCache,
  type PlacedTable,
  withCache,
} from '../../project/cache/open-cache.js'
import { printJson } from '../terminal/output.js'
import { hitRateOf, statsTable, type TableSums } from '../terminal/stats-table.js'

export default class CacheStats extends Command {
  static override summary = 'Show cache hits, misses and what they saved, per table and endpoint'
  static override description =
    'Sums over all processes of the API. Each process adds its counts every five seconds. Exit code 4: below --min-hit-rate.'

  static override examples = [
    { description: 'All tables', command: '<%= config.bin %> cache stats' },
    { description: 'Continuously', command: '<%= config.bin %> cache stats --watch' },
    {
      description: 'One table, for a script',
      command: '<%= config.bin %> cache stats products --json',
    },
    {
      description: 'In a nightly job: fail when fewer than 80 % of all reads were hits',
      command: '<%= config.bin %> cache stats --min-hit-rate 80',
    },
  ]

  static override args = {
    table: Args.string({
      ignoreStdin: true,
      description: 'the table; by default all cached tables',
    }),
  }

  static override flags = {
    watch: Flags.boolean({ char: 'w', summary: 'print repeatedly, until Ctrl-C' }),
    interval: Flags.integer({
      summary: 'seconds between prints with --watch',
      default: 2,
      min: 1,
      helpValue: 'SECONDS',
    }),
    'min-hit-rate': Flags.integer({
      summary: 'exit with 4 when fewer reads of all tables were hits',
      helpValue: 'PERCENT',
      min: 0,
      max: 100,
      exclusive: ['watch'],
    }),
    ...planFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(CacheStats)
    await withCache(flags, async (cache) => {
      const tables = chosenTables(cache.tables, args.table)
      let sums = await readAll(cache, tables)
      this.show(cache, sums, flags)
      this.check(sums, flags['min-hit-rate'])
      while (flags.watch) {
        await sleep(flags.interval * 1000)
        const before = sums
        sums = await readAll(cache, tables)
        this.show(cache, sums, flags, before)
      }
    })
  }

  private check(sums: TableSums[], percent?: number): void {
    const rate = hitRateOf(sums)
    if (percent === undefined || (rate ?? 0) * 100 >= percent) return
    const found =
      rate === null ? 'There were no reads' : `The hit rate is ${(rate * 100).toFixed(1)} %`
    process.stderr.write(`${found}, less than ${percent.toString()} %.\n`)
    process.exitCode = 4
  }

  private show(
    { server }: OpenCache,
    sums: TableSums[],
    { json, watch, interval }: { json: boolean; watch: boolean; interval: number },
    before?: TableSums[],
  ): void {
    if (json && watch) process.stdout.write(`${JSON.stringify({ server, tables: sums })}\n`)
    else if (json) printJson({ server, tables: sums })
    else {
      const clear = watch && process.stdout.isTTY ? '\u001B[H\u001B[2J' : ''
      const since = before && { sums: before, seconds: interval }
      process.stdout.write(`${clear}${statsTable(sums, since)}\n${server}\n`)
    }
  }
}

async function readAll({ redis }: OpenCache, tables: PlacedTable[]): Promise<TableSums[]> {
  const { readSince, readSums } = await import('../../redis/sums.js')
  return Promise.all(
    tables.map(async ({ name, start }) => ({
      table: name,
      since: await readSince(redis, start),
      endpoints: await readSums(redis, start),
    })),
  )
}
