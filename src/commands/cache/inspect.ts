import * as Args from '@oclif/core/args'
import { Command } from '@oclif/core/command'
import type { Inspection } from '../../redis/inspect.js'
import { planFlags } from '../plan-flags.js'
import { UsageProblem } from '../../project/usage-problem.js'
import { isOutside, type PlacedTable, withCache } from '../../project/cache/open-cache.js'
import { printJson } from '../terminal/output.js'

export default class CacheInspect extends Command {
  static override summary = 'Show the entry of a key, and whether the API would still serve it'
  static override examples = [
    {
      description: 'A key as `cache keys` prints it, or without its prefix',
      command: '<%= config.bin %> cache inspect products:GET:id=42',
    },
    {
      description: 'As JSON, for a script',
      command: "<%= config.bin %> cache inspect 'products:GET:page=1&limit=20' --json",
    },
  ]

  static override args = {
    key: Args.string({ ignoreStdin: true, description: 'the key of an answer', required: true }),
  }

  static override flags = planFlags

  async run(): Promise<void> {
    const { args, flags } = await this.parse(CacheInspect)
    const { inspectKey } = await import('../../redis/inspect.js')
    await withCache(flags, async ({ redis, server, tables }) => {
      const { table, key } = placeOf(args.key, tables.filter(isOutside))
      const isItem = !/:GET:(\w+=[^&]*&)*(page=\d+&limit=|sha256:[0-9a-f]{64}$)/.test(key)
      const inspection = await inspectKey(redis, key, { ...table, isItem })
      if (flags.json) printJson({ server, ...inspection })
      else process.stdout.write(describe(inspection, table.name))
    })
  }
}

function placeOf(named: string, tables: PlacedTable[]): { table: PlacedTable; key: string } {
  for (const table of tables) {
    if (named.startsWith(`${table.start}:GET:`)) return { table, key: named }
    if (named.startsWith(`${table.name}:GET:`)) return { table, key: table.prefix + named }
  }
  const [example] = tables
  const form = example ? ` Keys look like ${example.endpoints[0]?.exampleKey ?? ''}.` : ''
  throw new UsageProblem(`${named} is not a key of a cached table.${form}`)
}

function describe(inspection: Inspection, table: string): string {
  const { key, freshness, keptSeconds, freshSeconds, status, etag, bytes } = inspection
  const facts: [name: string, value: string | undefined][] = [
    ['state', verdict(freshness, table)],
    ['fresh', freshSeconds === undefined ? undefined : freshText(freshSeconds)],
    ['kept', keptSeconds === undefined ? undefined : `${Math.ceil(keptSeconds)} s more`],
    ['status', status?.toString()],
    ['ETag', etag],
    ['body', bytes === undefined ? undefined : `${bytes.toLocaleString('en-US')} bytes`],
  ]
  const lines = facts.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(7)}${value}`],
  )
  return `${[key, ...lines].join('\n')}\n`
}

function freshText(seconds: number): string {
  if (seconds >= 0) return `${Math.ceil(seconds)} s more`
  return `until ${Math.ceil(-seconds)} s ago`
}

function verdict(freshness: Inspection['freshness'], table: string): string {
  switch (freshness) {
    case 'fresh':
      return 'fresh: the next read is a hit'
    case 'expired':
      return 'expired: the next read is answered from it and reloads it'
    case 'absent':
      return 'absent: never read, expired, evicted or removed by a write'
    case 'loading':
      return 'loading: a reader holds the lease and asks the database'
    case 'write in progress':
      return `closed: a write to ${table} is under way, readers ask the database`
    case 'rows changed':
      return `stale: ${table} was written to since, or flushed`
    case 'restarted':
      return 'stale: Redis was restarted, restored or failed over since'
    case 'made elsewhere':
      return 'stale: it comes from other code or another database'
    case 'not an entry':
      return 'not an entry of this Pylight version; the next read replaces it'
  }
}
