import { quote, quoteText } from '../table-names.js'
import { rebuiltSql, type Rebuilding } from './table-sql.js'

/**
 * Makes a table anew under a temporary name, fills it, and puts it in the old one's place. Triggers, indexes
 * and the number that AUTOINCREMENT goes on from are kept.
 */
export function rebuild(rebuilding: Rebuilding): string[] {
  const { current, difference, goneUniques, goneIndexes } = rebuilding
  const { name, columns, indexes, triggers, sql } = current
  const temporary = `new_${name}`
  const made = rebuiltSql(rebuilding, temporary)
  const kept = columns.filter(({ isGenerated }) => !isGenerated)
  const list = kept.map((column) => quote(column.name)).join(', ')
  const replaced = [
    ...goneUniques,
    ...goneIndexes,
    ...difference.otherIndexes.map(({ before }) => before),
  ].map((index) => index.name)
  return [
    'PRAGMA legacy_alter_table=ON',
    made,
    `INSERT INTO ${quote(temporary)} (${list}) SELECT ${list} FROM ${quote(name)}`,
    ...(counts(sql) && counts(made) ? sameCount(name, temporary) : []),
    `DROP TABLE ${quote(name)}`,
    `ALTER TABLE ${quote(temporary)} RENAME TO ${quote(name)}`,
    ...indexes.flatMap((index) => (replaced.includes(index.name) ? [] : (index.sql ?? []))),
    ...triggers,
    'PRAGMA legacy_alter_table=OFF',
  ]
}

function counts(sql: string): boolean {
  return /\bAUTOINCREMENT\b/i.test(sql)
}

/** Numbers of deleted rows aren't given again. */
function sameCount(name: string, temporary: string): string[] {
  const [from, to] = [quoteText(name), quoteText(temporary)]
  return [
    `DELETE FROM sqlite_sequence WHERE name = ${to}`,
    `INSERT INTO sqlite_sequence (name, seq) SELECT ${to}, seq FROM sqlite_sequence WHERE name = ${from}`,
  ]
}
