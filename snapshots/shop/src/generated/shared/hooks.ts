// Made by pylight from pylight.yaml.
/** Your code around a table's writes. What a `before` hook throws, the client gets; nothing is written then. */
export interface WriteHooks<Key extends unknown[], Row, Create, Update> {
  /** May change the values: it answers those to write. */
  beforeCreate?: (values: Create) => Create | Promise<Create>
  /** After the row was written and stale answers were dropped, before the client is answered. */
  afterCreate?: (row: Row) => void | Promise<void>
  beforeUpdate?: (...args: [...Key, changes: Update]) => Update | Promise<Update>
  afterUpdate?: (row: Row) => void | Promise<void>
  beforeDelete?: (...key: Key) => void | Promise<void>
  afterDelete?: (...key: Key) => void | Promise<void>
}
