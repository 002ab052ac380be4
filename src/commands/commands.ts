import CacheFlush from './cache/flush.js'
import CacheInspect from './cache/inspect.js'
import CacheInvalidate from './cache/invalidate.js'
import CacheKeys from './cache/keys.js'
import CacheStats from './cache/stats.js'
import CacheWarm from './cache/warm.js'
import Client from './client.js'
import DbDeploy from './db/deploy.js'
import DbDiff from './db/diff.js'
import DbMigrate from './db/migrate.js'
import DbOutbox from './db/outbox.js'
import DbPush from './db/push.js'
import DbReset from './db/reset.js'
import DbResolve from './db/resolve.js'
import DbSeed from './db/seed.js'
import DbStatus from './db/status.js'
import Destroy from './destroy.js'
import Doctor from './doctor.js'
import Eject from './eject.js'
import Explain from './explain.js'
import Generate from './generate.js'
import Import from './import.js'
import Init from './init.js'
import Introspect from './introspect.js'
import MergeDriver from './merge-driver.js'
import Resolve from './resolve.js'
import Schema from './schema.js'
import Token from './token.js'
import Why from './why.js'

export const commands = {
  'cache:flush': CacheFlush,
  'cache:inspect': CacheInspect,
  'cache:invalidate': CacheInvalidate,
  'cache:keys': CacheKeys,
  'cache:stats': CacheStats,
  'cache:warm': CacheWarm,
  client: Client,
  'db:deploy': DbDeploy,
  'db:diff': DbDiff,
  'db:migrate': DbMigrate,
  'db:outbox': DbOutbox,
  'db:push': DbPush,
  'db:reset': DbReset,
  'db:resolve': DbResolve,
  'db:seed': DbSeed,
  'db:status': DbStatus,
  destroy: Destroy,
  doctor: Doctor,
  eject: Eject,
  explain: Explain,
  generate: Generate,
  import: Import,
  init: Init,
  introspect: Introspect,
  'merge-driver': MergeDriver,
  resolve: Resolve,
  schema: Schema,
  token: Token,
  why: Why,
}

type Commands = Partial<typeof commands>

/** The commands that oclif knows in this run. Each one costs time. */
export let asked: Commands = {}

/** Keeps only the command that a command line runs. Help and messages about mistakes need all. */
export function ask([name = '', ...rest]: string[]): void {
  const isRun = Object.hasOwn(commands, name) && !rest.includes('--help')
  asked = isRun ? { [name]: commands[name as keyof Commands] } : commands
}
