import { complain, type SpecScope } from './scope.js'

/** `features.caching.near` is a setting of the whole project, and of answers in Redis. */
export function checkNear({ draft, report, tables }: SpecScope): void {
  for (const scope of tables) {
    if (scope.table.features?.caching?.near === undefined) continue
    const message = 'is one memory for all tables. Move it to features.caching, at the top.'
    complain(scope, 'spec/misplaced-key', ['features', 'caching', 'near'], message, 'key')
  }
  const { redis, features: { caching } = {} } = draft.document
  if (caching?.near === undefined || caching.enabled === false || tables.length === 0) return
  const usual = caching.store ?? redis?.store
  const isInRedis = tables.some(({ table }) => {
    return (table.features?.caching?.store ?? usual) !== 'memory'
  })
  if (isInRedis) return
  const message =
    'features.caching.near does nothing: all answers are in memory. Remove one of the two.'
  report.add('spec/no-effect', ['features', 'caching', 'near'], message, 'key')
}
