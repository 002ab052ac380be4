import type { ColumnChange, TableDifference } from '../compare-tables.js'
import type { Draft } from '../draft.js'
import { rulesOf } from '../foreign-keys.js'
import type { TableSizes } from '../sizes.js'
import { quote } from '../table-names.js'
import type { Column } from '../tables.js'
import type { SqliteTable } from './catalogue.js'
import { rebuild } from './rebuild.js'
import { lossOf } from './types.js'

interface AlterationSource {
  draft: Draft
  sizes: TableSizes
  drops: boolean
}

/** SQLite adds columns to a table, and makes it anew for all other changes. */
export async function alterTable(
  difference: TableDifference,
  current: SqliteTable,
  source: AlterationSource,
): Promise<void> {
  const { table, added, changed } = difference
  const { draft } = source
  for (const column of added) await judgeAdded(table.name, column, source)
  for (const change of changed) await judgeChange(table.name, change, source)
  if (needsRebuilding(difference, source)) await rebuildTable(difference, current, source)
  else {
    for (const { name } of added) {
      const sql = `ALTER TABLE ${quote(table.name)} ADD COLUMN ${table.columnSql.get(name) ?? ''}`
      draft.add('alter', 'AlterTable', sql)
    }
  }
  await alterIndexes(difference, source)
}

function needsRebuilding(difference: TableDifference, { drops }: AlterationSource): boolean {
  const { added, changed, isOtherKey, newForeignKeys, otherForeignKeys, left } = difference
  const isDropped = left.foreignKeys.length + left.indexes.filter(isInTable).length > 0 && drops
  return (
    changed.length + newForeignKeys.length + otherForeignKeys.length > 0 ||
    isOtherKey ||
    isDropped ||
    !added.every(canBeAdded) ||
    difference.otherIndexes.some(({ before }) => isInTable(before))
  )
}

function isInTable({ isConstraint }: { isConstraint: boolean }): boolean {
  return isConstraint
}

/** `ALTER TABLE` takes no default that has to be worked out. */
function canBeAdded({ isNullable, isNumbered, default: given }: Column): boolean {
  if (isNumbered) return false
  if (given === undefined) return isNullable
  return /^('(?:[^']|'')*'|[-+]?[\d.]+|true|false|null)$/i.test(given)
}

async function rebuildTable(
  difference: TableDifference,
  current: SqliteTable,
  { draft, sizes, drops }: AlterationSource,
): Promise<void> {
  const { table, added, changed, left, otherForeignKeys, newForeignKeys } = difference
  const names = (changes: ColumnChange[]): string[] => changes.map(({ after }) => after.name)
  const isOnlyDefault = ({ isOtherDefault, isOtherType, isOtherNullability }: ColumnChange) =>
    isOtherDefault && !isOtherType && !isOtherNullability
  draft.name(
    'alter',
    'AddColumn',
    table.name,
    added.map(({ name }) => name),
  )
  draft.name('alter', 'ChangeDefault', table.name, names(changed.filter(isOnlyDefault)))
  const others = changed.filter((one) => !isOnlyDefault(one))
  draft.name('alter', 'ChangeColumn', table.name, names(others))
  const rebuilding = {
    difference,
    current,
    added: added.map(({ name }) => table.columnSql.get(name) ?? ''),
    goneKeys: [...otherForeignKeys.map(({ before }) => before), ...(drops ? left.foreignKeys : [])],
    goneUniques: [
      ...difference.otherIndexes.map(({ before }) => before).filter(isInTable),
      ...(drops ? left.indexes.filter(isInTable) : []),
    ],
    goneIndexes: drops ? left.indexes : [],
  }
  draft.add('alter', 'RedefineTables', ...rebuild(rebuilding))
  for (const { before, after } of otherForeignKeys) {
    draft.losses.push(
      `${table.name}: the foreign key ${before.name} becomes ${rulesOf(after)} instead of ${rulesOf(before)}.`,
    )
  }
  if (difference.isOtherKey && current.primaryKey.length > 0) {
    const [now, before] = [table.primaryKey.join(', '), current.primaryKey.join(', ')]
    draft.losses.push(`${table.name}: the primary key (${before}) becomes (${now}).`)
  }
  for (const key of newForeignKeys) {
    draft.name('key', 'AddForeignKey', table.name, key.columns)
  }
  if (await sizes.isLarge(table.name)) {
    draft.locks.push(`All writes wait while ${table.name} is copied.`)
  }
}

async function judgeAdded(
  table: string,
  { name, isNullable, isNumbered, default: given }: Column,
  { draft, sizes }: AlterationSource,
): Promise<void> {
  const isFilled = isNullable || isNumbered || given !== undefined
  if (isFilled || !(await sizes.hasRows(table))) return
  draft.impossible.push(
    `Added the required column \`${name}\` to the \`${table}\` table without a default value. ` +
      'There are rows in this table, it is not possible to execute this step.',
  )
}

async function judgeChange(
  table: string,
  { before, after, isOtherType, isOtherNullability }: ColumnChange,
  { draft, sizes }: AlterationSource,
): Promise<void> {
  const label = `${table}.${after.name}`
  if (isOtherType) {
    const loss = lossOf(before, after)
    if (loss !== undefined) {
      draft.losses.push(`${label} from ${before.type} to ${after.type}: ${loss}.`)
    } else if (await sizes.hasRows(table)) {
      draft.locks.push(`All writes wait while ${table} is copied.`)
    }
  }
  if (!isOtherNullability || after.isNullable) return
  const nulls = await sizes.nulls(table, after.name)
  if (nulls === 0) return
  const rows = nulls === 1 ? 'a row has' : `${nulls} rows have`
  draft.impossible.push(`${label} can't become required: ${rows} NULL there.`)
}

async function alterIndexes(
  { table, newIndexes, otherIndexes }: TableDifference,
  { draft, sizes }: AlterationSource,
): Promise<void> {
  for (const { before, after } of otherIndexes) {
    if (!isInTable(before)) draft.add('drop index', 'DropIndex', `DROP INDEX ${quote(before.name)}`)
    draft.losses.push(
      `${table.name}: the index ${before.name} ${before.definition} becomes ${after.definition}.`,
    )
  }
  for (const index of [...newIndexes, ...otherIndexes.map(({ after }) => after)]) {
    draft.add('index', 'CreateIndex', index.sql ?? '')
    if (index.isUnique && (await sizes.hasRows(table.name))) {
      draft.risks.push(
        `${table.name}: this will fail if two rows have the same ${index.columns.join(', ') || index.definition}.`,
      )
    }
    if (await sizes.isLarge(table.name)) {
      draft.locks.push(`All writes wait while the index ${index.name} is built.`)
    }
  }
}
