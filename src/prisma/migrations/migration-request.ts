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
  /** Where a temporary database can be made, should the last migrations not say what they lead to. */
  target: () => PushTarget
}

export interface Difference extends Losses {
  steps: string[]
}
