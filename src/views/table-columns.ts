import { hasReaders, hasWriters } from '../model/column-roles.js'
import type { Column, Table } from '../model/model.js'
import type { Import } from '../types/parts/code.js'
import { endpointsOf } from './endpoints.js'
import { objectBlock } from './object-block.js'
import { stringLiteral } from './quote.js'
import { fixedColumns, hasFixed } from './write-rules.js'

/** Which roles may read and write columns, as a table's files spell it. */

export function hasColumnRules(table: Table): boolean {
  return hasReaders(table) || hasWriters(table)
}

/** `products.columns.ts` */
export function tableColumnsView(table: Table): object {
  return {
    name: table.name,
    many: table.names.many,
    hasReaders: hasReaders(table),
    readers: rolesBlock(table, ({ readRoles }) => readRoles),
    hasWriters: hasWriters(table),
    writers: rolesBlock(table, ({ writeRoles }) => writeRoles),
  }
}

function rolesBlock({ columns }: Table, rolesOf: (column: Column) => string[] | undefined): string {
  return objectBlock(
    columns.flatMap((column) => {
      const roles = rolesOf(column)
      return roles ? [{ name: column.name, value: `[${roles.map(stringLiteral).join(', ')}]` }] : []
    }),
  )
}

/** The type of what a caller gets of a row. */
export function answerName(table: Table): string {
  return hasReaders(table) ? `${table.names.model}Answer` : table.names.model
}

/** How a repository leaves out what its caller may not read. */
export function readerViews(table: Table) {
  const { names } = table
  const readers = `${names.many}Readers`
  const answer = answerName(table)
  if (!hasReaders(table)) {
    const toRow = `to${names.model}`
    const items = `rows.map(${toRow})`
    return {
      answer,
      readLines: [],
      itemLines: [],
      items,
      rowAnswer: `${toRow}(row)`,
      created: 'created',
      updated: 'updated',
    }
  }
  const readable = (row: string) => `readable(${row}, ${readers}, context)`
  return {
    answer,
    readLines: [`const reads = allowed(${readers}, context)`],
    itemLines: [`const items = rows.map((row) => ${readable(`to${names.model}(row)`)})`],
    items: 'items',
    rowAnswer: readable(`to${names.model}(row)`),
    created: readable('created'),
    updated: readable('updated'),
  }
}

export function readerImports(table: Table): Import[] {
  if (!hasReaders(table)) return []
  const { reads, creates, updates, isListCached, isItemCached } = endpointsOf(table)
  const isKeyed = isListCached || isItemCached
  const from = '../shared/auth/columns.js'
  return [
    ...(isKeyed ? [{ from, name: 'allowed' }] : []),
    ...(reads || creates || updates ? [{ from, name: 'readable' }] : []),
    { from: `./${table.name}.columns.js`, name: `${table.names.many}Readers` },
    { from: `./${table.name}.schema.js`, name: `type ${answerName(table)}` },
  ]
}

/** Whether an update may repeat columns that it can't change. */
export function takesRepeats(table: Table): boolean {
  return endpointsOf(table).updates && (fixedColumns(table).length > 0 || hasWriters(table))
}

/** Columns that an update may repeat, but that its caller can't change. */
export function repeatedColumns(table: Table): string {
  const { many } = table.names
  const others = `forbidden(${many}Writers, caller)`
  if (!hasWriters(table)) return `${many}Fixed`
  return hasFixed(table) ? `[...${many}Fixed, ...${others}]` : others
}

/** Sets of columns that a caller may read; undefined when there are too many. */
export function readerKinds({ columns }: Table): string[][] | undefined {
  const groups = new Map<string, string[]>()
  for (const { name, readRoles } of columns) {
    const key = readRoles?.toSorted().join()
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), name])
  }
  if (groups.size > 3) return undefined
  const kinds = [...groups.values()].reduce<string[][]>(
    (sets, group) => [...sets, ...sets.map((set) => [...set, ...group])],
    [[]],
  )
  const order = columns.map(({ name }) => name)
  return kinds.map((set) => order.filter((name) => set.includes(name)))
}

/** For people: `cost` read by admin; `price` written by admin or editor. */
export function columnText({ columns }: Table): string[] {
  return columns.flatMap(({ name, readRoles, writeRoles }) => {
    const parts = [
      ...(readRoles ? [`read by ${readRoles.join(' or ')}`] : []),
      ...(writeRoles ? [`written by ${writeRoles.join(' or ')}`] : []),
    ]
    return parts.length > 0 ? [`\`${name}\` ${parts.join(', ')}`] : []
  })
}
