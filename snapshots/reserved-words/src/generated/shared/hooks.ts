// Made by pylight from pylight.yaml.
import type { Database } from './context.js'

/** What a hook is given beside the row. */
export interface HookContext {
  /** For the hook's own statements: the transaction that the write is part of, or the Prisma client. */
  db: Database
}

/** Your code around a table's writes. What a `before` hook throws, the client gets; nothing is written then. */
export interface WriteHooks<Key extends unknown[], Row, Create, Update> {
  /** May change the values: it answers those to write. */
  beforeCreate?: (values: Create, context: HookContext) => Create | Promise<Create>
  /** After the row was written and stale answers were dropped, before the client is answered. */
  afterCreate?: (row: Row, context: HookContext) => void | Promise<void>
  beforeUpdate?: (
    ...args: [...Key, changes: Update, context: HookContext]
  ) => Update | Promise<Update>
  afterUpdate?: (row: Row, context: HookContext) => void | Promise<void>
  beforeDelete?: (...args: [...Key, context: HookContext]) => void | Promise<void>
  afterDelete?: (...args: [...Key, context: HookContext]) => void | Promise<void>
}
