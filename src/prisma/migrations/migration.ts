export interface Migration {
  /** `20261129180500_add_notes` */
  name: string
  /** The text of `migration.sql`. */
  sql: string
  /** The text of its `schema.txt`; absent if another tool wrote the migration. */
  schema?: string
}
