// Made by pylight from pylight.yaml.
import type { Database } from './context.js'

/** The last argument of a hook. */
export interface HookContext {
  /** For the hook's own statements: the write's transaction, or the Prisma client. */
  db: Database
}

/**
 * Your code around a table's writes. When a `before` hook throws, nothing is written and the client
 * gets the error.
 */
export interface WriteHooks<Key extends unknown[], Row, Create, Update, Insert = Create> {
  /** Returns the values to write. */
  beforeCreate?: (values: Create, context: HookContext) => Insert | Promise<Insert>
  /** Called after the write and its invalidation, before the response. */
  afterCreate?: (row: Row, context: HookContext) => void | Promise<void>
  beforeUpdate?: (
    ...args: [...Key, changes: Update, context: HookContext]
  ) => Update | Promise<Update>
  afterUpdate?: (row: Row, context: HookContext) => void | Promise<void>
  beforeDelete?: (...args: [...Key, context: HookContext]) => void | Promise<void>
  afterDelete?: (...args: [...Key, context: HookContext]) => void | Promise<void>
}
