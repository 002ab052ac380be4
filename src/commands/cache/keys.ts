import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import { planFlags } from '../plan-flags.js'
import { chosenTables, withCache } from '../../project/cache/open-cache.js'
import { counted, printJson } from '../terminal/output.js'

export default class CacheKeys extends Command {
  static override summary = 'List the keys of cached answers in Redis'
  static override description =
    'Prints one per line, found with SCAN. A key may hold a stale entry: `cache inspect` shows whether it does.'

  static override examples = [
    { description: 'One table', command: '<%= config.bin %> cache keys products' },
    {
      description: 'The lists of all tables',
      command: "<%= config.bin %> cache keys | grep ':GET:page='",
    },
  ]

  static override args = {
    table: Args.string({
      ignoreStdin: true,
      description: 'the table; by default all cached tables',
    }),
  }

  static override flags = planFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(CacheKeys)
    const { scanKeys } = await import('../../redis/scan.js')
    await withCache(flags, async ({ redis, server, tables }) => {
      const found = new Set<string>()
      for (const { start } of chosenTables(tables, args.table)) {
        for await (const keys of scanKeys(redis, `${start}:GET:`)) {
          for (const key of keys) found.add(key)
        }
      }
      const keys = [...found].sort()
      if (flags.json) return printJson({ server, keys })
      process.stdout.write(keys.map((key) => `${key}\n`).join(''))
      process.stderr.write(`${counted(keys.length, 'key')} at ${server}\n`)
    })
  }
}
