/** A table of a schema or of a database, as the database itself describes it. */
export interface Table {
  /** With PostgreSQL's schema, unless that is the URL's: `sales.orders`. */
  name: string
  columns: Column[]
  primaryKey: string[]
  /** Of the primary key. */
  keyIndex?: Index
  indexes: Index[]
  foreignKeys: ForeignKey[]
}

export interface Column {
  name: string
  /** `character varying(50)` */
  type: string
  isNullable: boolean
  /** The SQL after `DEFAULT`. */
  default?: string
  /** Whether the database numbers new rows. */
  isNumbered: boolean
  /** Whether the database works out the value from other columns. */
  isGenerated: boolean
}

export interface Index {
  name: string
  isUnique: boolean
  /** All but its name and uniqueness: `btree (title DESC) WHERE (size > 1)`. */
  definition: string
  /** Empty where expressions are indexed. */
  columns: string[]
  isConstraint: boolean
  /** `CREATE INDEX …`; absent where a table's own SQL makes it. */
  sql?: string
}

export interface ForeignKey {
  name: string
  columns: string[]
  target: string
  targetColumns: string[]
  /** `CASCADE`, `SET NULL`, … */
  onDelete: string
  onUpdate: string
  /** The schema doesn't set `onUpdate`, so a database may have any. */
  keepsOnUpdate?: true
  /** What follows its name, as the database says it. */
  sql?: string
}

/** A table that a push may create. */
export interface WantedTable extends Table {
  /** `CREATE TABLE …` */
  sql: string
  /** The SQL of each column, with its name. */
  columnSql: ReadonlyMap<string, string>
}
