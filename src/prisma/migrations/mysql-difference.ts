import { withCollations } from '../push/mysql/collations.js'
import { quoteName } from '../push/mysql/column-sql.js'
import { serves } from '../push/mysql/compare-keys.js'
import { compareTables } from '../push/mysql/compare-tables.js'
import { modifyColumnSql, step } from '../push/mysql/ddl.js'
import type { MysqlColumn, MysqlIndex, MysqlTable } from '../push/mysql/table.js'
import { wantedTables } from '../push/mysql/wanted-tables.js'
import type { Datamodel } from '../schema-wasm.js'

/** MariaDB reads the first comment as SQL, MySQL the second. */
const exactCollation = '/*M! utf8mb4_nopad_bin */ /*!80000 utf8mb4_0900_bin */'

/** The tables of a schema, for either server. */
export function tablesOf(datamodel: Datamodel): MysqlTable[] {
  return withCollations(wantedTables(datamodel), [], exactCollation)
}

/** The SQL that leads from some tables to others. What is dropped may be in use, so foreign keys go first. */
export function mysqlDifference(before: MysqlTable[], after: MysqlTable[]): string[] {
  const difference = compareTables(after, before)
  const altered = [
    ...difference.unhandled,
    ...difference.leftovers,
    ...changedDefaults(before, after),
  ]
  const statements = altered.flatMap((alteration) => alteration.statements)
  const [changes, adds] = partition(
    statements,
    (sql) => !/ ADD CONSTRAINT | FOREIGN KEY .* REFERENCES/.test(sql),
  )
  const [keyDrops, others] = partition(changes, (sql) => sql.includes(' DROP FOREIGN KEY '))
  const drops = before.filter(({ name }) => after.every((table) => table.name !== name))
  return [
    ...droppedKeys(drops)
      .concat(keyDrops)
      .map((sql) => step('DropForeignKey', sql)),
    ...[...others, ...unusedIndexes(before, after)].map((sql) => step('AlterTable', sql)),
    ...drops.map(({ name }) => step('DropTable', `DROP TABLE ${quoteName(name)}`)),
    ...difference.steps,
    ...adds.map((sql) => step('AddForeignKey', sql)),
  ]
}

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

function droppedKeys(tables: readonly MysqlTable[]): string[] {
  return tables.flatMap(({ name, foreignKeys }) =>
    foreignKeys.map(
      (key) => `ALTER TABLE ${quoteName(name)} DROP FOREIGN KEY ${quoteName(key.name)}`,
    ),
  )
}

/** A push leaves them: they do no harm. */
function unusedIndexes(before: MysqlTable[], after: MysqlTable[]): string[] {
  return after.flatMap(({ name: table, indexes }) => {
    const former = before.find(({ name }) => name === table)?.indexes ?? []
    return former
      .filter((index) => !index.isUnique && !indexes.some((one) => isIn(index, one)))
      .map(({ name }) => `DROP INDEX ${quoteName(name)} ON ${quoteName(table)}`)
  })
}

function isIn(former: MysqlIndex, index: MysqlIndex): boolean {
  return former.name === index.name || serves(former, index)
}

/** A push doesn't compare them, because servers spell them in too many ways. */
function changedDefaults(before: MysqlTable[], after: MysqlTable[]): { statements: string[] }[] {
  return after.flatMap(({ name: table, columns }) => {
    const former = before.find(({ name }) => name === table)?.columns ?? []
    return columns.flatMap((column) => {
      const old = former.find(({ name }) => name === column.name)
      const isSame =
        !old ||
        old.type !== column.type ||
        old.isNullable !== column.isNullable ||
        old.default === column.default
      return isSame ? [] : [{ statements: [defaultSql(table, column)] }]
    })
  })
}

/** A literal default changes at once; to set any other one, MySQL copies the table. */
function defaultSql(table: string, column: MysqlColumn): string {
  const { name, default: value } = column
  const alter = `ALTER TABLE ${quoteName(table)} ALTER COLUMN ${quoteName(name)}`
  if (value === undefined) return `${alter} DROP DEFAULT`
  const isLiteral = /^('|-?\d|true$|false$)/.test(value)
  return isLiteral ? `${alter} SET DEFAULT ${value}` : modifyColumnSql(table, column)
}
