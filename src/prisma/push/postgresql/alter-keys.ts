import type { TableDifference } from '../compare-tables.js'
import { rulesOf } from '../foreign-keys.js'
import { quote, type TableNames } from '../table-names.js'
import type { ForeignKey, Index, Table } from '../tables.js'
import type { AlterationSource } from './alter-columns.js'
import { changeOfType } from './type-changes.js'

export async function alterKeys(
  difference: TableDifference,
  source: AlterationSource,
): Promise<void> {
  const { table, current, newIndexes, otherIndexes, newForeignKeys, otherForeignKeys } = difference
  const { draft, sizes } = source
  if (difference.isOtherKey) await changePrimaryKey(difference, source)
  for (const { before, after } of otherIndexes) {
    draft.add('drop index', 'DropIndex', dropIndex(table.name, before, source.names))
    await createIndex(table, after, source)
    draft.losses.push(
      `${table.name}: ${describe(before)} ${before.name} becomes ${describe(after)}.`,
    )
  }
  for (const index of newIndexes) await createIndex(table, index, source)
  for (const { before, after } of otherForeignKeys) {
    draft.add('drop key', 'DropForeignKey', dropForeignKey(table.name, before, source.names))
    const [moment = ''] = / DEFERRABLE.*$/.exec(before.sql ?? '') ?? []
    addForeignKey(table.name, { ...after, name: before.name }, source, moment)
    draft.losses.push(
      `${table.name}: the foreign key ${before.name} becomes ${rulesOf(after)} instead of ${rulesOf(before)}.`,
    )
  }
  const names = new Set(current.foreignKeys.map(({ name }) => name))
  for (const key of newForeignKeys) {
    const isFree = !names.has(key.name)
    addForeignKey(table.name, isFree ? key : { ...key, name: `${key.name}_2` }, source)
    draft.risks.push(
      `${table.name}: this will fail if a row's ${key.columns.join(', ')} refers to no row of ${key.target}.`,
    )
  }
  const isChecked = newForeignKeys.length + otherForeignKeys.length > 0
  if (isChecked && (await sizes.isLarge(table.name))) {
    draft.locks.push(
      `Writes to ${table.name} and the tables it refers to wait while its rows are checked.`,
    )
  }
}

async function changePrimaryKey(
  { table, current }: TableDifference,
  { draft, names, sizes }: AlterationSource,
): Promise<void> {
  const columns = table.primaryKey.map(quote).join(', ')
  const former = current.keyIndex
  const name = former?.name ?? table.keyIndex?.name ?? ''
  const clauses = [
    former && `DROP CONSTRAINT ${quote(former.name)}`,
    `ADD CONSTRAINT ${quote(name)} PRIMARY KEY (${columns})`,
  ].filter((clause) => clause !== undefined)
  draft.add('index', 'AlterTable', `ALTER TABLE ${names.quoted(table.name)} ${clauses.join(',\n')}`)
  const [now, before] = [table.primaryKey.join(', '), current.primaryKey.join(', ')]
  if (former) draft.losses.push(`${table.name}: the primary key (${before}) becomes (${now}).`)
  draft.risks.push(
    `${table.name}: this will fail if two rows have the same ${now}, or a foreign key refers to the old key.`,
  )
  if (await sizes.isLarge(table.name)) {
    draft.locks.push(`Reads and writes of ${table.name} wait while its rows are checked.`)
  }
}

async function createIndex(
  table: Table,
  index: Index,
  { draft, sizes }: AlterationSource,
): Promise<void> {
  draft.add('index', 'CreateIndex', index.sql ?? '')
  if (index.isUnique && (await sizes.hasRows(table.name))) {
    const what = index.columns.length > 0 ? index.columns.join(', ') : index.definition
    draft.risks.push(`${table.name}: this will fail if two rows have the same ${what}.`)
  }
  if (await sizes.isLarge(table.name)) {
    draft.locks.push(`Writes to ${table.name} wait while the index ${index.name} is built.`)
  }
}

export function dropIndex(table: string, { name, isConstraint }: Index, names: TableNames): string {
  if (isConstraint) return `ALTER TABLE ${names.quoted(table)} DROP CONSTRAINT ${quote(name)}`
  return `DROP INDEX ${names.prefixOf(table)}${quote(name)}`
}

export function dropForeignKey(table: string, { name }: ForeignKey, names: TableNames): string {
  return `ALTER TABLE ${names.quoted(table)} DROP CONSTRAINT ${quote(name)}`
}

/** @param moment when it is checked: ` DEFERRABLE INITIALLY DEFERRED` */
function addForeignKey(
  table: string,
  key: ForeignKey,
  { draft, names }: AlterationSource,
  moment = '',
): void {
  const columns = (list: string[]): string => list.map(quote).join(', ')
  draft.add(
    'key',
    'AddForeignKey',
    `ALTER TABLE ${names.quoted(table)} ADD CONSTRAINT ${quote(key.name)} ` +
      `FOREIGN KEY (${columns(key.columns)}) ` +
      `REFERENCES ${names.quoted(key.target)}(${columns(key.targetColumns)}) ` +
      `ON DELETE ${key.onDelete} ON UPDATE ${key.onUpdate}${moment}`,
  )
}

function describe({ isUnique, definition }: Index): string {
  return `the ${isUnique ? 'unique ' : ''}index ${definition}`
}

/** Foreign keys whose columns get other types are dropped before and made again after. */
export function renewForeignKeys(
  differences: TableDifference[],
  found: Table[],
  source: AlterationSource,
): void {
  const changed = new Set(
    differences.flatMap(({ table, changed: changes }) =>
      changes
        .filter(({ isOtherType }) => isOtherType)
        .filter(({ after, before }) => changeOfType('', before.type, after.type).isOtherKind)
        .map(({ after }) => `${table.name}\0${after.name}`),
    ),
  )
  if (changed.size === 0) return
  const replaced = new Set(
    differences.flatMap(({ otherForeignKeys }) => otherForeignKeys.map(({ before }) => before)),
  )
  for (const { name, foreignKeys } of found) {
    for (const key of foreignKeys) {
      const ends = [
        ...key.columns.map((column) => `${name}\0${column}`),
        ...key.targetColumns.map((column) => `${key.target}\0${column}`),
      ]
      if (replaced.has(key) || !ends.some((end) => changed.has(end))) continue
      const drop = dropForeignKey(name, key, source.names)
      source.draft.add('drop key', 'DropForeignKey', drop)
      const add = `ADD CONSTRAINT ${quote(key.name)} ${key.sql ?? ''}`
      source.draft.add('key', 'AddForeignKey', `ALTER TABLE ${source.names.quoted(name)} ${add}`)
    }
  }
}
