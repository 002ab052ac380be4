import type { Report } from '../diagnostics/report.js'
import type { Table } from './model.js'
import {
  describe,
  namedTypes,
  pathOfTable,
  pathOfType,
  type TableIndex,
  wayOut,
} from './name-collisions.js'
import { outboxModel, outboxTable, usesOutbox } from './outbox.js'
import { isReservedColumn, isReservedTable, isReservedType } from './reserved-names.js'

export function reportReservedNames(
  tables: readonly Table[],
  at: TableIndex,
  report: Report,
  enums: readonly string[],
): void {
  for (const { name } of tables.filter((table) => isReservedTable(table.name))) {
    const message = `Table ${name} has a name that every project uses or that Windows reserves. Rename the table.`
    report.add('spec/reserved-name', pathOfTable(name, at, 'name'), message)
  }
  reportOutboxName(tables, at, report)
  for (const { name: table, columns } of tables) {
    for (const { name } of columns.filter((column) => isReservedColumn(column.name))) {
      const message = `Column ${table}.${name} has a name that Prisma or JavaScript reserves. Rename it.`
      report.add('spec/reserved-name', [...pathOfTable(table, at, 'columns'), name], message, 'key')
    }
  }
  for (const type of namedTypes(tables, enums).filter(({ name }) => isReservedType(name))) {
    const fix = wayOut(type).replace(/model\.$/, `model, such as ${type.name}Row.`)
    const message = `${describe(type)} would be named ${type.name}, which TypeScript or Prisma reserves. ${fix}`
    report.add('spec/reserved-name', pathOfType(type, at), message)
  }
}

function reportOutboxName(tables: readonly Table[], at: TableIndex, report: Report): void {
  if (!usesOutbox({ tables })) return
  for (const { name, databaseName, names } of tables) {
    if (databaseName !== outboxTable && names.model !== outboxModel) continue
    const message = `Table ${name} would have the name of the table that features.caching.outbox needs, ${outboxTable}. Rename it.`
    report.add('spec/reserved-name', pathOfTable(name, at, 'name'), message)
  }
}
