/** The changes that make a database match a schema. */
export interface PushPlan {
  /** SQL, each step below a comment with its kind; empty when the database matches. */
  script: string
  /** What the script would destroy, as sentences; it runs only if the user agrees. */
  losses: string[]
  /** What could make the database refuse the whole script, as sentences. */
  risks: string[]
  /** Changes that existing rows make impossible; if there is one, nothing runs. */
  impossible: string[]
  /** Differences that break the API and that Pylight doesn't change, with the statement that would. */
  unhandled: string[]
  /** Columns, unique indexes and foreign keys that are not in the schema and do no harm. */
  leftovers: string[]
  /** Tables that are not in the schema; no step touches them. */
  foreignTables: string[]
}
