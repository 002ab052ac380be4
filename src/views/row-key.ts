import type { Column } from '../model/model.js'
import { isReservedVariable } from '../model/reserved-names.js'
import type { Import } from '../types/parts/code.js'
import { cacheKeyValue, keyExample, keyType, pathParser, pathValue } from './column-code.js'
import { oncePerTable } from './once-per-table.js'

/** A table's primary key in the forms that its generated files use. */
export interface RowKey {
  /** `order_id: number, line_no: number` */
  params: string
  /** `order_id, line_no` */
  args: string
  /** The same as texts of a path: `id`, `day.toISOString().slice(0, 10)`. */
  pathArgs: string
  /** The destructuring pattern of parsed path parameters: `id`, or `class: class_value`. */
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
  /** `id=${id}`, as in a cache key. */
  cacheKey: string
  /** `id=42` */
  example: string
  columns: { name: string; parser: string }[]
  /** The imports that its parts need. */
  imports: { params: Import[]; pathArgs: Import[]; cacheKey: Import[]; columns: Import[] }
}

/** Variables of a repository's functions, which a parameter may not hide. */
const locals = new Set(
  'body cache changes context created data db entry enums found hooks readers reads row updated values written z'.split(
    ' ',
  ),
)

export const rowKey = oncePerTable(({ primaryKey, hasExactKey, guards, rowRules }): RowKey => {
  const others = [...(guards ? ['caller'] : []), ...(rowRules ? ['own'] : [])]
  const names = primaryKey.map((column) => parameter(column, others))
  const args = names.join(', ')
  const members = primaryKey.map(({ name }, at) => member(name, names[at] ?? ''))
  const types = primaryKey.map(keyType)
  const parsers = primaryKey.map(pathParser)
  const cacheValues = primaryKey.map((column, at) => cacheKeyValue(column, names[at] ?? ''))
  const pathValues = primaryKey.map((column, at) => pathValue(column, names[at] ?? ''))
  const fields = `{ ${members.join(', ')} }`
  const where =
    primaryKey.length === 1
      ? fields
      : `{ ${primaryKey.map(({ name }) => name).join('_')}: ${fields} }`
  return {
    params: types.map(({ text }, at) => `${names[at] ?? ''}: ${text}`).join(', '),
    args,
    pathArgs: pathValues.map(({ text }) => text).join(', '),
    bindings: members.join(', '),
    where: rowRules ? withOwn(where) : where,
    findOne: hasExactKey && !rowRules ? 'findUnique' : 'findFirst',
    findWhere: rowRules ? withOwn(fields) : hasExactKey ? where : fields,
    route: primaryKey.map(({ name }) => `/:${name}`).join(''),
    cacheKey: primaryKey
      .map(({ name }, at) => `${name}=\${${cacheValues[at]?.text ?? ''}}`)
      .join('&'),
    example: primaryKey.map((column) => `${column.name}=${keyExample(column)}`).join('&'),
    columns: primaryKey.map(({ name }, at) => ({ name, parser: parsers[at]?.text ?? '' })),
    imports: {
      params: types.flatMap(({ imports }) => imports),
      pathArgs: pathValues.flatMap(({ imports }) => imports),
      cacheKey: cacheValues.flatMap(({ imports }) => imports),
      columns: parsers.flatMap(({ imports }) => imports),
    },
  }
})

function parameter({ name }: Column, others: string[]): string {
  const isTaken = isReservedVariable(name) || locals.has(name) || others.includes(name)
  return isTaken ? `${name}_value` : name
}

/** Only rows that the caller may use. */
function withOwn(where: string): string {
  return where.replace(/ }$/, ', ...own }')
}

function member(name: string, variable: string): string {
  return name === variable ? name : `${name}: ${variable}`
}
