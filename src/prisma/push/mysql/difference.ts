export interface MysqlDifference {
  /** Statements, each below a comment with its kind. */
  steps: string[]
  /** Missing required columns without a default, in tables that may have rows. */
  required: { table: string; column: string }[]
  /** Differences that Pylight doesn't change, each with the statement that would. */
  unhandled: string[]
  /** Columns, indexes and foreign keys that are not in the spec and do no harm. */
  leftovers: string[]
}
