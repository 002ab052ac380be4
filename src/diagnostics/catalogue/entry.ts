import type { Severity } from '../severity.js'

/** What `pylight explain` prints about a code. The examples are specs without irrelevant parts. */
export interface CatalogueEntry {
  title: string
  severity: Severity
  /** Why it is a problem, in a sentence or two. */
  cause: string
  wrong: string
  right: string
}
