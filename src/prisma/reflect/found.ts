import type { Datamodel } from '../schema-wasm.js'
import type { ShownTables } from './shown-tables.js'

/** What was read of a database. */
export interface Found {
  datamodel: Datamodel
  shown?: ShownTables[]
  /** What is left out, each with its name. */
  notes?: string[]
}
