import type { Renames } from '../../model/renames.js'
import type { Datamodel } from '../schema-wasm.js'

/** What a plan is made from. */
export interface PlanSource {
  /** What creates all that the schema says, for SQLite and PostgreSQL. */
  script: string
  datamodel: Datamodel
  renames: Renames
  /** Whether to drop what the schema doesn't name. */
  drops: boolean
}
