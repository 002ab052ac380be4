import CacheFlush from './commands/cache/flush.js'
import CacheInspect from './commands/cache/inspect.js'
import CacheInvalidate from './commands/cache/invalidate.js'
import CacheKeys from './commands/cache/keys.js'
import CacheStats from './commands/cache/stats.js'
import CacheWarm from './commands/cache/warm.js'
import Client from './commands/client.js'
import DbPush from './commands/db/push.js'
import Destroy from './commands/destroy.js'
import Doctor from './commands/doctor.js'
import Eject from './commands/eject.js'
import Explain from './commands/explain.js'
import Generate from './commands/generate.js'
import Init from './commands/init.js'
import MergeDriver from './commands/merge-driver.js'
import Resolve from './commands/resolve.js'
import Schema from './commands/schema.js'
import Why from './commands/why.js'

/** What oclif looks commands up in. */
export const commands = {
  'cache:flush': CacheFlush,
  'cache:inspect': CacheInspect,
  'cache:invalidate': CacheInvalidate,
  'cache:keys': CacheKeys,
  'cache:stats': CacheStats,
  'cache:warm': CacheWarm,
  client: Client,
  'db:push': DbPush,
  destroy: Destroy,
  doctor: Doctor,
  eject: Eject,
  explain: Explain,
  generate: Generate,
  init: Init,
  'merge-driver': MergeDriver,
  resolve: Resolve,
  schema: Schema,
  why: Why,
}
