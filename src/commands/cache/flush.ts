import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import type { Connection } from '../../redis/connect.js'
import { planFlags } from '../plan-flags.js'
import { flushTables } from '../../project/cache/flush-tables.js'
import { chosenTables, type PlacedTable, withCache } from '../../project/cache/open-cache.js'
import { counted, printJson } from '../terminal/output.js'

export default class CacheFlush extends Command {
  static override summary = 'Invalidate the whole cache, or one table'
  static override description =
    'Replaces two tokens per table, however many keys it has. The old entries are never served again; they stay in Redis until they expire, unless --reclaim removes them. Other keys are never touched.'

  static override examples = [
    { description: 'All tables', command: '<%= config.bin %> cache flush' },
    {
      description: 'One table, and free its memory',
      command: '<%= config.bin %> cache flush products --reclaim',
    },
  ]

  static override args = {
    table: Args.string({
      ignoreStdin: true,
      description: 'the table; by default all cached tables',
    }),
  }

  static override flags = {
    reclaim: Flags.boolean({ summary: 'also remove the keys, with SCAN and UNLINK' }),
    ...planFlags,
  }

  async run(): Promise<void> {
    const { args, flags } = await this.parse(CacheFlush)
    await withCache(flags, async ({ redis, server, tables }) => {
      const chosen = chosenTables(tables, args.table)
      const closed = await flushTables(redis, chosen)
      const removed = flags.reclaim ? await reclaim(redis, chosen) : undefined
      const names = chosen.map(({ name }) => name)
      if (flags.json) return printJson({ server, tables: names, closed, removed })
      const lines = [
        `Flushed ${names.join(', ')} at ${server}`,
        ...closed.map(explainClosed),
        ...(removed === undefined ? [] : [`Removed ${counted(removed, 'key')}`]),
      ]
      process.stderr.write(`${lines.join('\n')}\n`)
    })
  }
}

async function reclaim(redis: Connection, tables: PlacedTable[]): Promise<number> {
  const { unlinkKeys } = await import('../../redis/scan.js')
  let count = 0
  for (const { start, isStrict } of tables) {
    count += await unlinkKeys(redis, `${start}:GET:`, { mayBeClosed: isStrict })
  }
  return count
}

function explainClosed(table: string): string {
  return `${table} is closed by a write under way; it is flushed when the write ends`
}
