import Explain from './commands/explain.js'
import Generate from './commands/generate.js'
import Init from './commands/init.js'
import Schema from './commands/schema.js'

/** What oclif looks commands up in. */
export const commands = {
  explain: Explain,
  generate: Generate,
  init: Init,
  schema: Schema,
}
