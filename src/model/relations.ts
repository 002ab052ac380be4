import type { ReferentialAction } from '../spec/vocabulary.js'

export interface ForeignKey {
  /** The table that has the foreign key. */
  table: string
  /** One column, or several in the order of those that they refer to. */
  columns: string[]
  /** The referenced table and columns. */
  target: string
  targetColumns: string[]
  onDelete: ReferentialAction
  onUpdate: ReferentialAction
  /** The spec doesn't set `onUpdate`, so a database may have any. */
  keepsOnUpdate?: true
  /** At most one row can refer to each target: the columns are unique or the primary key. */
  isOneToOne: boolean
  /** The constraint's name in the database: `order_items_product_id_fkey`. */
  constraint: string
  /** Prisma's field for the referenced row: `product`. */
  field: string
  /** Prisma's field, in the target's model, for the referring rows: `order_items`. */
  backField: string
  /** Prisma's relation name, needed when two keys join the same tables or a table joins itself. */
  relation?: string
}

/** What one kind of write makes stale, besides the row itself and its table's lists. */
export interface WriteEffect {
  /** Other tables (or the same one, by a self reference) in which unknown rows change, in order. */
  changes: ChangedTable[]
}

/** Which answers of a table are cached. */
export interface CachedAnswers {
  lists: boolean
  rows: boolean
}

/** A cached table whose rows change through foreign keys, and why. */
export interface ChangedTable {
  table: string
  answers: CachedAnswers
  /** The foreign keys through which the write reaches the table. */
  because: { foreignKey: ForeignKey; action: ReferentialAction; on: 'delete' | 'update' }[]
  /** The write reaches the table only when one of these referenced columns changes; empty on delete. */
  onlyWhenChanged: string[]
}
