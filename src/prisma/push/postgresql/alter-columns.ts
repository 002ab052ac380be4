import type { ColumnChange, TableDifference } from '../compare-tables.js'
import type { Draft } from '../draft.js'
import type { FormerNames } from '../due-renames.js'
import type { ReadRows } from '../read-rows.js'
import type { TableSizes } from '../sizes.js'
import { quote, quoteText, type TableNames } from '../table-names.js'
import type { Column } from '../tables.js'
import { changeOfType } from './type-changes.js'

/** What the changes of columns need to know. */
export interface AlterationSource {
  read: ReadRows
  draft: Draft
  sizes: TableSizes
  former: FormerNames
  names: TableNames
  /** Names that tables, indexes and sequences have. */
  taken: Set<string>
  /** A type as SQL finds it: an enum of another schema has that before its name. */
  typeSql: (type: string) => string
}

export async function alterColumns(
  { table, added, changed }: TableDifference,
  source: AlterationSource,
): Promise<void> {
  const clauses: string[] = []
  for (const column of added) {
    clauses.push(`ADD COLUMN ${table.columnSql.get(column.name) ?? ''}`)
    await judgeAdded(table.name, column, source)
  }
  for (const change of changed) clauses.push(...(await clausesFor(table.name, change, source)))
  const { draft, names } = source
  if (clauses.length > 0) {
    draft.add(
      'alter',
      'AlterTable',
      `ALTER TABLE ${names.quoted(table.name)} ${clauses.join(',\n')}`,
    )
  }
  for (const change of changed) {
    if (change.isNewlyNumbered) numberRows(table.name, change.after, source)
    else if (change.isOtherType) widenSequence(change, source)
  }
}

async function judgeAdded(
  table: string,
  column: Column,
  { draft, sizes }: AlterationSource,
): Promise<void> {
  if (!(await sizes.hasRows(table))) return
  const { name, isNullable, isNumbered, default: given } = column
  if (!isNullable && !isNumbered && given === undefined) {
    draft.impossible.push(
      `Added the required column \`${name}\` to the \`${table}\` table without a default value. ` +
        'There are rows in this table, it is not possible to execute this step.',
    )
  }
  const isConstant = given === undefined || !given.includes('(') || /^now\(\)$/i.test(given)
  if (isNumbered || !isConstant) draft.locks.push(rewriting(table))
}

async function clausesFor(
  table: string,
  change: ColumnChange,
  source: AlterationSource,
): Promise<string[]> {
  const { before, after, isOtherType, isOtherNullability, isOtherDefault } = change
  const alter = `ALTER COLUMN ${quote(after.name)}`
  const clauses: string[] = []
  const kept = isOtherType && !before.isNumbered ? withoutCast(before.default) : undefined
  if (isOtherType) {
    if (kept !== undefined) clauses.push(`${alter} DROP DEFAULT`)
    clauses.push(`${alter} ${await typeClause(table, change, source)}`)
  }
  if (isOtherNullability && !(after.isNullable && before.isNumbered)) {
    clauses.push(`${alter} ${after.isNullable ? 'DROP' : 'SET'} NOT NULL`)
    if (!after.isNullable) await judgeRequired(table, after, source)
  }
  const next = isOtherDefault ? after.default : (after.default ?? kept)
  if (next !== undefined && !after.isNumbered && (isOtherDefault || kept !== undefined)) {
    clauses.push(`${alter} SET DEFAULT ${next}`)
  }
  return clauses
}

/** `'a'::state` → `'a'`, which any type reads. */
function withoutCast(given: string | undefined): string | undefined {
  return given?.replace(/^('(?:[^']|'')*')::[^:]+$/, '$1')
}

async function typeClause(
  table: string,
  { before, after }: ColumnChange,
  { draft, sizes, typeSql }: AlterationSource,
): Promise<string> {
  const type = typeSql(after.type)
  const { using, loss, risk, isRewrite } = changeOfType(after.name, before.type, type)
  const label = `${table}.${after.name}`
  if (loss !== undefined) {
    draft.losses.push(`${label} from ${before.type} to ${after.type}: each value ${loss}.`)
  }
  if (risk !== undefined) {
    draft.risks.push(`${label} from ${before.type} to ${after.type}: this will fail if ${risk}.`)
  }
  if (isRewrite && (await sizes.hasRows(table))) draft.locks.push(rewriting(table))
  return `SET DATA TYPE ${type}${using === undefined ? '' : ` USING ${using}`}`
}

function rewriting(table: string): string {
  return `Reads and writes of ${table} wait while all its rows are written anew.`
}

async function judgeRequired(
  table: string,
  { name }: Column,
  { draft, sizes }: AlterationSource,
): Promise<void> {
  const nulls = await sizes.nulls(table, name)
  if (nulls > 0) {
    draft.impossible.push(
      `${table}.${name} can't become required: ${nulls === 1 ? 'a row has' : `${nulls} rows have`} NULL there.`,
    )
  }
  if (await sizes.isLarge(table)) {
    draft.locks.push(`Reads and writes of ${table} wait while its rows are checked for NULL.`)
  }
}

/** A sequence begins after the largest number that a row has. */
function numberRows(
  table: string,
  { name, type }: Column,
  { draft, names, taken }: AlterationSource,
): void {
  const quoted = names.prefixOf(table) + quote(freeName(`${names.tableOf(table)}_${name}`, taken))
  const column = quote(name)
  const largest = `SELECT coalesce(max(${column}), 0) FROM ${names.quoted(table)}`
  draft.add(
    'alter',
    'NumberRows',
    `CREATE SEQUENCE ${quoted} AS ${type} OWNED BY ${names.quoted(table)}.${column}`,
    `ALTER TABLE ${names.quoted(table)} ALTER COLUMN ${column} SET DEFAULT nextval(${quoteText(quoted)})`,
    `SELECT setval(${quoteText(quoted)}, greatest((${largest}), 0) + 1, false)`,
  )
}

/** `notes_id_seq`, within the 63 bytes of a name. */
function freeName(stem: string, taken: Set<string>): string {
  for (let next = 1; ; next++) {
    const ending = next === 1 ? '_seq' : `_seq${next}`
    let start = stem
    while (Buffer.byteLength(start + ending) > 63) start = start.slice(0, -1)
    if (taken.has(start + ending)) continue
    taken.add(start + ending)
    return start + ending
  }
}

/** The sequence of a `serial` column has a type of its own. */
function widenSequence({ before, after }: ColumnChange, { draft }: AlterationSource): void {
  const sequence = /^nextval\('((?:[^']|'')+)'::regclass\)$/.exec(before.default ?? '')?.[1]
  if (sequence === undefined || !/^(smallint|integer|bigint)$/.test(after.type)) return
  const name = sequence.replaceAll("''", "'")
  draft.add('alter', 'AlterSequence', `ALTER SEQUENCE ${name} AS ${after.type}`)
}
