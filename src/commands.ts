import Client from './commands/client.js'
import DbPush from './commands/db/push.js'
import Explain from './commands/explain.js'
import Generate from './commands/generate.js'
import Init from './commands/init.js'
import Schema from './commands/schema.js'

/** What oclif looks commands up in. */
export const commands = {
  client: Client,
  'db:push': DbPush,
  explain: Explain,
  generate: Generate,
  init: Init,
  schema: Schema,
}
