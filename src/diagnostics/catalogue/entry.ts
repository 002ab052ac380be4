import type { Severity } from '../severity.js'

/** What `pylight explain` says of one code. The examples are specs, less what doesn't matter. */
export interface CatalogueEntry {
  title: string
  severity: Severity
  /** Why it is a problem, in a sentence or two. */
  cause: string
  wrong: string
  right: string
}
