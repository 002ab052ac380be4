// Made by pylight from pylight.yaml.

/** The values that the operators of a filter take. */
interface Operands<Value> {
  eq: Value
  ne: Value
  gt: Value
  gte: Value
  lt: Value
  lte: Value
  in: readonly Value[]
  like: string
  isnull: boolean
}

/** How a column can be filtered. */
export type Filter<Value, Operator extends keyof Operands<Value>> = Pick<
  Operands<NonNullable<Value>>,
  Operator
>
export type Equality<Value> = Filter<Value, 'eq' | 'ne' | 'in'>
export type Ordered<Value> = Filter<Value, 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'in'>
export type Text = Ordered<string> & Filter<string, 'like'>
export type Flag = Filter<boolean, 'eq' | 'ne'>
export type Nullable = Filter<unknown, 'isnull'>

type FilterOf<Columns> = {
  [Column in keyof Columns & string]: {
    [Operator in keyof Columns[Column] & string]: [Column, Operator, Columns[Column][Operator]]
  }[keyof Columns[Column] & string]
}[keyof Columns & string]

/** `price__gte`; `price` alone means `price__eq`. */
type NameOf<Column extends string, Operator extends string> =
  | `${Column}__${Operator}`
  | (Operator extends 'eq' ? Exclude<Column, keyof Paging | 'sort'> : never)

/** Filters by all operators: `{ price__gte: 10, name__like: 'shirt' }`. */
export type Filters<Columns> = {
  [One in FilterOf<Columns> as NameOf<One[0], One[1]>]?: One[2] | undefined
}

/** `price`, or `-price` for the largest first. */
export type Sort<Column extends string> = Column | `-${Column}`

export interface Paging {
  /** Counted from 1. */
  page?: number | undefined
  /** Rows on a page. */
  limit?: number | undefined
}

/** What a list can be asked for. */
export type ListQuery<
  Columns,
  Sortable extends string,
  Pages extends keyof Paging = keyof Paging,
> = Filters<Columns> &
  Pick<Paging, Pages> & { sort?: Sort<Sortable> | readonly Sort<Sortable>[] | undefined }

/** `?price__gte=10&sort=-price`, or nothing. */
export function queryText(query: object): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    if (value !== undefined) parameters.append(name, textOf(value))
  }
  const text = parameters.toString()
  return text && `?${text}`
}

/** A value in a URL. */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (!Array.isArray(value)) return String(value)
  const texts = value.map((one) => textOf(one).replace(/[\\,]/g, '\\$&'))
  // Nothing at all would be an empty list.
  return texts.length === 1 ? texts[0] || ',' : texts.join(',')
}
