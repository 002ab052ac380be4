import { countBy, groupBy } from './group.js'
import { rowName } from './names.js'
import { isPromiseMethod } from './reserved-names.js'
import { settleNames, type Candidate } from './settle-names.js'

/** What naming needs of a foreign key. */
export interface RelationEnds {
  table: string
  columns: string[]
  target: string
  targetColumns: string[]
  isOneToOne: boolean
}

/** Names by foreign key, and the ends whose every form is taken. */
export interface RelationNames<K> {
  fields: Map<K, string>
  backFields: Map<K, string>
  relations: Map<K, string>
  collisions: RelationCollision<K>[]
}

/** `table` is the model of the name, `forms` are all names it could have had. */
export interface RelationCollision<K> {
  key: K
  table: string
  forms: string[]
}

/**
 * Names both ends of every foreign key, independent of the keys' order.
 *
 * The field is the column without its `_id`, `product`; or `product_id_row` if the table already has
 * that name. The other end is the table, `order_items`; or `payment` if there is at most one; or
 * `orders_by_shipping_address` if two keys lead there, if the table refers to itself, or if the target
 * already has that name; last `orders_by_shipping_address_id`.
 */
export function nameRelations<K extends RelationEnds>(
  keys: readonly K[],
  takenNames: ReadonlyMap<string, readonly string[]>,
): RelationNames<K> {
  const taken = new Map([...takenNames].map(([table, names]) => [table, [...names]]))
  const collisions: RelationCollision<K>[] = []
  const settle = (end: 'table' | 'target', formsOf: (key: K) => string[]): Map<K, string> => {
    const settled = new Map<K, string>()
    for (const [table, group] of groupBy(keys, (key) => key[end])) {
      const candidates = group.map((key): Candidate<K> => ({ of: key, forms: formsOf(key) }))
      const { names, unnamed } = settleNames(candidates, taken.get(table) ?? [])
      for (const [key, name] of names) settled.set(key, name)
      taken.get(table)?.push(...names.values())
      collisions.push(...unnamed.map(({ of, forms }) => ({ key: of, table, forms })))
    }
    return settled
  }

  const isPlain = plainBackFields(keys)
  const fields = settle('table', fieldForms)
  const backFields = settle('target', (key) => backFieldForms(key, isPlain(key)))
  return { fields, backFields, relations: nameAmbiguous(keys), collisions }
}

/** Whether a key is the only one from its table to its target, so that the table's name is clear. */
function plainBackFields<K extends RelationEnds>(keys: readonly K[]): (key: K) => boolean {
  const way = ({ table, target }: RelationEnds): string => `${table} ${target}`
  const ways = countBy(keys, way)
  return (key) => key.table !== key.target && ways(way(key)) === 1
}

/** Prisma needs a name if two keys join the same two tables, or one joins a table to itself. */
function nameAmbiguous<K extends RelationEnds>(keys: readonly K[]): Map<K, string> {
  const pair = ({ table, target }: RelationEnds): string => [table, target].sort().join(' ')
  const pairs = countBy(keys, pair)
  const ambiguous = keys.filter((key) => key.table === key.target || pairs(pair(key)) > 1)
  return new Map(ambiguous.map((key) => [key, `${key.table}.${key.columns.join('_')}`]))
}

function fieldForms(key: RelationEnds): string[] {
  return usable([stem(key), `${key.columns.join('_')}_row`])
}

function backFieldForms(key: RelationEnds, isPlain: boolean): string[] {
  const rows = key.isOneToOne ? rowName(key.table) : key.table
  const explicit = [`${rows}_by_${stem(key)}`, `${rows}_by_${key.columns.join('_')}`]
  return usable(isPlain ? [rows, ...explicit] : explicit)
}

/**
 * `shipping_address` of `shipping_address_id`, `currency` of `currency_code` if it refers to a `code`. Of
 * several columns, that of the only one with another name than its target, or the target's row.
 */
function stem({ columns, target, targetColumns }: RelationEnds): string {
  const pairs = columns.map((column, at) => ({ column, targetColumn: targetColumns[at] ?? '' }))
  const [only, ...others] =
    pairs.length === 1 ? pairs : pairs.filter(({ column, targetColumn }) => column !== targetColumn)
  return only && others.length === 0 ? stemOfColumn(only) : rowName(target)
}

function stemOfColumn({ column, targetColumn }: { column: string; targetColumn: string }): string {
  const endings = [`_${targetColumn}`, '_id', upperFirst(targetColumn), 'Id']
  const ending = endings.find((text) => column.endsWith(text) && column !== text)
  return ending === undefined ? column : column.slice(0, -ending.length)
}

function usable(forms: string[]): string[] {
  return [...new Set(forms)].filter((form) => !isPromiseMethod(form))
}

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
