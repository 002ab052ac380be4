import type { Rename, Renames } from '../../../model/renames.js'
import type { Draft } from '../draft.js'
import { quote, type TableNames } from '../table-names.js'
import type { Index, Table } from '../tables.js'

/** Tables as they are after renames, and the names by Prisma's convention that follow them. */
export function renamedTables(
  tables: Table[],
  renames: Renames,
  draft: Draft,
  names: TableNames,
): Table[] {
  return tables.map((table) => renamedTable(table, renames, draft, names))
}

function renamedTable(table: Table, renames: Renames, draft: Draft, names: TableNames): Table {
  const name = renamed(table.name, renames.tables)
  const columnOf = (column: string, of = name): string =>
    renamed(
      column,
      renames.columns.filter((one) => one.table === of),
    )
  const mapped = (columns: string[], of = name): string[] =>
    columns.map((column) => columnOf(column, of))
  const follow = (former: string, columns: string[], kind: string): string => {
    const isUsual = former === [names.tableOf(table.name), ...columns, kind].join('_')
    return isUsual ? [names.tableOf(name), ...mapped(columns), kind].join('_') : former
  }
  const index = (one: Index, kind: string, columns = one.columns): Index => {
    const next = follow(one.name, kind === 'pkey' ? [] : columns, kind)
    if (next !== one.name) {
      draft.add(
        'rename',
        'RenameIndex',
        `ALTER INDEX ${names.prefixOf(name)}${quote(one.name)} RENAME TO ${quote(next)}`,
      )
    }
    return { ...one, name: next, columns: mapped(columns), definition: inDefinition(one, columnOf) }
  }
  return {
    name,
    columns: table.columns.map((column) => ({ ...column, name: columnOf(column.name) })),
    primaryKey: mapped(table.primaryKey),
    ...(table.keyIndex && { keyIndex: index(table.keyIndex, 'pkey') }),
    indexes: table.indexes.map((one) => index(one, one.isUnique ? 'key' : 'idx')),
    foreignKeys: table.foreignKeys.map((key) => {
      const next = follow(key.name, key.columns, 'fkey')
      if (next !== key.name) {
        const alter = `ALTER TABLE ${names.quoted(name)} RENAME CONSTRAINT`
        draft.add('rename', 'RenameForeignKey', `${alter} ${quote(key.name)} TO ${quote(next)}`)
      }
      const target = renamed(key.target, renames.tables)
      const targetColumns = mapped(key.targetColumns, target)
      return { ...key, name: next, columns: mapped(key.columns), target, targetColumns }
    }),
  }
}

function renamed(name: string, renames: readonly Rename[]): string {
  return renames.find(({ from }) => from === name)?.to ?? name
}

/** PostgreSQL quotes a name only where it must. */
function inDefinition({ definition }: Index, columnOf: (column: string) => string): string {
  return definition.replace(/"((?:[^"]|"")+)"|[a-z_][a-z0-9_$]*/g, (text, quoted?: string) => {
    const name = quoted?.replaceAll('""', '"') ?? text
    const next = columnOf(name)
    if (next === name) return text
    return /^[a-z_][a-z0-9_$]*$/.test(next) ? next : quote(next)
  })
}
