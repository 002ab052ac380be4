/** The changes that make a database match a schema. */
export interface PushPlan {
  /** SQL, each step below a comment with its kind; empty when the database matches. */
  script: string
  /** What the script would destroy or change in rows, as sentences; it runs only if the user agrees. */
  losses: string[]
  /** What waits for the script, and may wait long, as sentences; it runs only if the user agrees. */
  locks: string[]
  /** What could make the database refuse the whole script, as sentences. */
  risks: string[]
  /** Changes that existing rows make impossible; if there is one, nothing runs. */
  impossible: string[]
  /** Differences that break the API and that Pylight doesn't change, with the statement that would. */
  unhandled: string[]
  /** Columns, indexes, keys and the like that are not in the schema and do no harm. */
  leftovers: string[]
  /** Tables that are not in the schema; no step touches them. */
  foreignTables: string[]
}

export const emptyPlan: PushPlan = {
  script: '',
  losses: [],
  locks: [],
  risks: [],
  impossible: [],
  unhandled: [],
  leftovers: [],
  foreignTables: [],
}
