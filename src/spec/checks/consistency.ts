import type { SpecPath } from '../../diagnostics/path.js'
import type { SpecScope } from './scope.js'

/** Warns of strict tables when the spec has no `redis.on_undelivered`. */
export function checkConsistency({ draft, report, tables }: SpecScope): void {
  const { redis, features } = draft.document
  if (redis?.on_undelivered !== undefined) return
  const store = features?.caching?.store ?? redis?.store
  const warn = (path: SpecPath, who: string) => {
    const message = `${who} is strict only while its writers reach Redis. Add redis.on_undelivered: reject to refuse writes otherwise, or answer to allow them.`
    report.add(
      'spec/strict-without-redis',
      [...path, 'features', 'caching', 'consistency'],
      message,
    )
  }
  if (features?.caching?.consistency === 'strict' && store !== 'memory') {
    return warn([], 'Every table')
  }
  for (const { table, path } of tables) {
    const caching = table.features?.caching
    if (caching?.consistency !== 'strict' || (caching.store ?? store) === 'memory') continue
    warn(path, table.name)
  }
}

/** Warns of tables whose answers only the process that reads the outbox makes stale. */
export function checkOutbox({ draft, report, tables }: SpecScope): void {
  const { redis, features } = draft.document
  for (const { table, path } of tables) {
    const caching = table.features?.caching
    const isRecorded = caching?.outbox ?? features?.caching?.outbox ?? false
    const store = caching?.store ?? features?.caching?.store ?? redis?.store
    if (!isRecorded || store !== 'memory' || caching?.enabled === false) continue
    const message = `${table.name} is in the memory of each process, and one of them takes a change from the outbox. Run a single process, or keep its answers in Redis.`
    report.add('spec/outbox-in-memory', [...path, 'name'], message)
  }
}
