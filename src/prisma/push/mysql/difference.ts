export interface MysqlDifference {
  /** Statements, each under a comment that names its kind. */
  steps: string[]
  /** Required columns without a default that are missing in a table, which may have rows. */
  required: { table: string; column: string }[]
  /** Differences that Pylight doesn't touch, each with the statement that would. */
  unhandled: string[]
  /** Columns, indexes and foreign keys that nothing wants and that rows can do without. */
  leftovers: string[]
}
