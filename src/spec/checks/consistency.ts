import type { SpecPath } from '../../diagnostics/path.js'
import type { SpecScope } from './scope.js'

/** Warns of strict tables when the spec has no `redis.on_undelivered`. */
export function checkConsistency({ draft, report, tables }: SpecScope): void {
  const { redis, features } = draft.document
  if (redis?.store === 'memory' || redis?.on_undelivered !== undefined) return
  const warn = (path: SpecPath, who: string) => {
    const message = `${who} is strict only while its writers reach Redis. Add redis.on_undelivered: reject to refuse writes otherwise, or answer to allow them.`
    report.add(
      'spec/strict-without-redis',
      [...path, 'features', 'caching', 'consistency'],
      message,
    )
  }
  if (features?.caching?.consistency === 'strict') return warn([], 'Every table')
  for (const { table, path } of tables) {
    if (table.features?.caching?.consistency === 'strict') warn(path, table.name)
  }
}
