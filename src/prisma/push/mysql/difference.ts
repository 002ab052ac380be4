export interface MysqlDifference {
  /** Statements, each below a comment with its kind. */
  steps: string[]
  /** Missing required columns without a default, in tables that may have rows. */
  required: { table: string; column: string }[]
  /** Differences that a push doesn't change. */
  unhandled: Alteration[]
  /** Columns, indexes and foreign keys that are not in the spec and do no harm. */
  leftovers: Alteration[]
}

/** A difference that only a migration changes. */
export interface Alteration {
  /** A sentence. */
  text: string
  /** What the first statement is for: `To drop it`; absent where a push doesn't show it. */
  hint?: string
  statements: string[]
}

/** The sentence with the statement for someone to run. */
export function describeAlteration({ text, hint, statements: [first] }: Alteration): string {
  return hint === undefined || first === undefined ? text : `${text} ${hint}: ${first}`
}
