/** What would make a database match a schema, found without changing it. */
export interface PushPlan {
  /** SQL, each step under a comment that names its kind; empty when the database is in step. */
  script: string
  /** What the script would destroy, as sentences; it runs only after a yes. */
  losses: string[]
  /** What makes the database refuse the whole script, should it be so, as sentences. */
  risks: string[]
  /** Changes that the rows in the database rule out; while there is one, nothing runs. */
  impossible: string[]
  /** Differences that Pylight doesn't alter and that would trouble the API, with the statement that would. */
  unhandled: string[]
  /** Columns, unique indexes and foreign keys that the schema doesn't name and that stay without harm. */
  leftovers: string[]
  /** Tables that the schema doesn't name; no step touches them. */
  foreignTables: string[]
}
