import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import * as Flags from '@oclif/core/flags'
import type { StaleTable } from '../../pipeline/explain.js'
import { planFlags } from '../plan-flags.js'
import { itemKey } from '../../project/cache/item-key.js'
import {
  isOutside,
  type OpenCache,
  type PlacedTable,
  tableNamed,
  withCache,
} from '../../project/cache/open-cache.js'
import { counted, printJson } from '../terminal/output.js'

export default class CacheInvalidate extends Command {
  static override summary = 'Invalidate rows that were changed outside the API'
  static override description =
    'After a write by SQL or another program: invalidates the lists of a table, and the named rows or all of its rows.'

  static override examples = [
    {
      description: 'Two products were changed by SQL',
      command: '<%= config.bin %> cache invalidate products 42 43',
    },
    {
      description: 'A product was deleted by SQL, with the rows that refer to it',
      command: '<%= config.bin %> cache invalidate products 42 --deleted',
    },
    {
      description: 'Unknown rows were changed',
      command: '<%= config.bin %> cache invalidate products',
    },
    {
      description: 'A row with a composite key, written as in its URL',
      command: '<%= config.bin %> cache invalidate order_lines 7/1',
    },
  ]

  static override strict = false
  static override args = {
    table: Args.string({ ignoreStdin: true, description: 'the table', required: true }),
    id: Args.string({
      ignoreStdin: true,
      description: 'keys of rows, as in their URLs; by default all rows',
    }),
  }

  static override flags = {
    deleted: Flags.boolean({
      summary: 'the rows were deleted: also invalidate tables that this changes',
    }),
    ...planFlags,
  }

  async run(): Promise<void> {
    const { args, flags, argv } = await this.parse(CacheInvalidate)
    const ids = argv.slice(1).map(String)
    await withCache(flags, async (cache) => {
      const table = tableNamed(cache.tables, args.table)
      const keys = ids.map((id) => itemKey(table, id))
      const dropped = await invalidate(cache, table, { keys, isDeleted: flags.deleted })
      if (flags.json) return printJson({ server: cache.server, dropped })
      const lines = dropped.map(({ table, what }) => `  ${table}: ${what}`)
      process.stderr.write(`Invalidated at ${cache.server}\n${lines.join('\n')}\n`)
    })
  }
}

interface Dropped {
  table: string
  what: string
}

interface Follower extends StaleTable {
  isInMemory: boolean
}

async function invalidate(
  { redis, tables }: OpenCache,
  table: PlacedTable,
  { keys, isDeleted }: { keys: string[]; isDeleted: boolean },
): Promise<Dropped[]> {
  const { dropItem, registersOf, replaceToken } = await import('../../redis/registers.js')
  const { epoch, rows } = registersOf(table.start)
  const isWhole = keys.length === 0
  // Otherwise a row may be cached under several keys, and the others are unknown.
  await Promise.all([
    replaceToken(redis, epoch),
    ...(isWhole || !table.hasExactKey ? [replaceToken(redis, rows)] : []),
    ...keys.map((key) => dropItem(redis, table.prefix + key)),
  ])
  const others = isDeleted ? followers(table, tables) : []
  for (const { table: other, isInMemory } of others) {
    if (isInMemory) continue
    const { epoch, rows } = registersOf(tableNamed(tables, other).start)
    await Promise.all([replaceToken(redis, epoch), replaceToken(redis, rows)])
  }
  const what = isWhole ? 'lists and all rows' : `lists and ${counted(keys.length, 'row')}`
  return [
    { table: table.name, what },
    ...others.map(({ table, because, isInMemory }) => {
      const what = isInMemory ? 'in the memory of the API, restart it' : 'lists and all rows'
      return { table, what: `${what}, because of ${because.join(', ')}` }
    }),
  ]
}

function followers({ writes }: PlacedTable, tables: PlacedTable[]): Follower[] {
  const stale = writes.find(({ kind }) => kind === 'delete')?.stale ?? []
  return stale.flatMap((one) => {
    const table = tables.find(({ name }) => name === one.table)
    if (!table || one.because.length === 0) return []
    return [{ ...one, isInMemory: !isOutside(table) }]
  })
}
