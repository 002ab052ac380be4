import type { Column, Table } from '../model/model.js'
import { isReservedVariable } from '../model/reserved-names.js'
import { enumNames, keyText, keyType, pathParser, pathValue } from './column-text.js'
import { oncePerTable } from './once-per-table.js'

/** A table's primary key, as the functions of its files take it. */
export interface RowKey {
  /** `order_id: number, line_no: number` */
  params: string
  /** `order_id, line_no` */
  args: string
  /** The same as a path spells them: `id`, `day.toISOString().slice(0, 10)`. */
  pathArgs: string
  /** What a path's parsed parameters are taken apart into: `id`, or `class: class_value`. */
  bindings: string
  /** Prisma's unique `where`: `{ id }`, `{ order_id_line_no: { order_id, line_no } }`. */
  where: string
  /**
   * How Prisma is asked for a row. It puts `findUnique`s of one moment together and tells their rows apart
   * by comparing keys in its own way, which is not always the database's.
   */
  findOne: 'findUnique' | 'findFirst'
  /** The `where` of `findOne`. */
  findWhere: string
  /** `/:order_id/:line_no` */
  route: string
  /** `id=${id}`, as it stands in a cache key. */
  cacheKey: string
  /** `id=42` */
  example: string
  columns: { name: string; parser: string }[]
}

/** Variables of a repository's functions, which a parameter may not hide. */
const locals = new Set(
  'cache changes context created data db entry hooks row updated values z'.split(' '),
)

export const rowKey = oncePerTable(({ primaryKey, hasExactKey }): RowKey => {
  const names = primaryKey.map((column) => parameter(column))
  const args = names.join(', ')
  const members = primaryKey.map(({ name }, at) => member(name, names[at] ?? ''))
  const fields = `{ ${members.join(', ')} }`
  const where =
    primaryKey.length === 1
      ? fields
      : `{ ${primaryKey.map(({ name }) => name).join('_')}: ${fields} }`
  return {
    params: primaryKey.map((column, at) => `${names[at] ?? ''}: ${keyType(column)}`).join(', '),
    args,
    pathArgs: primaryKey.map((column, at) => pathValue(column, names[at] ?? '')).join(', '),
    bindings: members.join(', '),
    where,
    findOne: hasExactKey ? 'findUnique' : 'findFirst',
    findWhere: hasExactKey ? where : fields,
    route: primaryKey.map(({ name }) => `/:${name}`).join(''),
    cacheKey: primaryKey
      .map((column, at) => `${column.name}=${keyText(column, names[at] ?? '')}`)
      .join('&'),
    example: primaryKey.map((column) => `${column.name}=${exampleOf(column)}`).join('&'),
    columns: primaryKey.map((column) => ({ name: column.name, parser: pathParser(column) })),
  }
})

function parameter({ name }: Column): string {
  return isReservedVariable(name) || locals.has(name) ? `${name}_value` : name
}

function member(name: string, variable: string): string {
  return name === variable ? name : `${name}: ${variable}`
}

function exampleOf(column: Column): string {
  return keyType(column) === 'number' || column.type === 'bigint' ? '42' : '…'
}

/** What a file that spells out the key's types imports from the Prisma client. */
export function keyTypeImports({ primaryKey }: Table): string[] {
  const isDecimal = primaryKey.some(({ type }) => type === 'decimal')
  return [
    ...(isDecimal ? ['type Prisma'] : []),
    ...enumNames(primaryKey).map((name) => `type ${name}`),
  ]
}
