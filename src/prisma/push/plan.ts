/** What would make a database match a schema, found without changing it. */
export interface PushPlan {
  /** SQL, each step under a comment that names its kind; empty when the database is in step. */
  script: string
  /** What the script would destroy, as sentences; it runs only after a yes. */
  losses: string[]
  /** Changes that the rows in the database rule out; while there is one, nothing runs. */
  impossible: string[]
  /** Differences that Pylight reports and doesn't touch. */
  unhandled: string[]
  /** Tables that the schema doesn't name; no step touches them. */
  foreignTables: string[]
}
