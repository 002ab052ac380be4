import { step } from './ddl.js'

export interface MysqlDifference {
  /** Statements, each below a comment with its kind. */
  steps: string[]
  /** Missing required columns without a default, in tables that may have rows. */
  required: { table: string; column: string }[]
  /** Differences that a push doesn't change. */
  unhandled: Alteration[]
  /** Columns, indexes and foreign keys that are not in the spec and do no harm. */
  leftovers: Alteration[]
  /** What the steps destroy, as sentences. */
  losses: string[]
}

/** A difference that only a migration changes. */
export interface Alteration {
  /** A sentence. */
  text: string
  /** What the first statement is for: `To drop it`; absent where a push doesn't show it. */
  hint?: string
  statements: string[]
  /** What the statements drop; absent where they don't. */
  drops?: string
}

/** With steps that drop what isn't in the spec; foreign keys first, because they need their indexes. */
export function withDrops(difference: MysqlDifference): MysqlDifference {
  const isDrop = ({ drops }: Alteration): boolean => drops !== undefined
  const { unhandled, leftovers, steps, losses } = difference
  const dropped = [...leftovers, ...unhandled].filter(isDrop)
  const statements = dropped.flatMap((one) => one.statements)
  const [keys, others] = [true, false].map((isKey) =>
    statements.filter((sql) => sql.includes(' DROP FOREIGN KEY ') === isKey),
  )
  return {
    ...difference,
    steps: [
      ...(keys ?? []).map((sql) => step('DropForeignKey', sql)),
      ...(others ?? []).map((sql) => step('AlterTable', sql)),
      ...steps,
    ],
    losses: [...losses, ...dropped.map(({ drops = '' }) => `${drops} is dropped.`)],
    unhandled: unhandled.filter((one) => !isDrop(one)),
    leftovers: leftovers.filter((one) => !isDrop(one)),
  }
}

/** The sentence with the statement for someone to run. */
export function describeAlteration({ text, hint, statements: [first] }: Alteration): string {
  return hint === undefined || first === undefined ? text : `${text} ${hint}: ${first}`
}
