import type { Provider } from '../../databases/provider.js'
import type { Renames } from '../../model/renames.js'
import type { PushTarget } from '../push/target.js'
import type { Losses } from './losses.js'
import type { Migration } from './migration.js'

export interface MigrationRequest {
  schemaText: string
  provider: Provider
  /** Former names in the spec. */
  renames: Renames
  migrations: readonly Migration[]
  /** The server for a temporary database, which is needed if the last migrations don't record their schema. */
  target: () => PushTarget
}

export interface Difference extends Losses {
  steps: string[]
}
