// Made by pylight from pylight.yaml.
import type { Caller, Visitor } from './auth/principal.js'
import type { Database } from './context.js'

/** The last argument of a hook: who writes, in which request. */
export type HookContext<Writer extends Visitor = Caller> = Writer & {
  /** For the hook's own statements: the write's transaction, or the Prisma client. */
  db: Database
}

/**
 * Your code around a table's writes. When a `before` hook throws, nothing is written and the client
 * gets the error.
 */
export interface WriteHooks<
  Key extends unknown[],
  Row,
  Create,
  Update,
  Insert = Create,
  Writer extends Visitor = Caller,
> {
  /** Returns the values to write. */
  beforeCreate?: (values: Create, context: HookContext<Writer>) => Insert | Promise<Insert>
  /** Called after the write and its invalidation, before the response. */
  afterCreate?: (row: Row, context: HookContext<Writer>) => void | Promise<void>
  beforeUpdate?: (
    ...args: [...Key, changes: Update, context: HookContext<Writer>]
  ) => Update | Promise<Update>
  afterUpdate?: (row: Row, context: HookContext<Writer>) => void | Promise<void>
  beforeDelete?: (...args: [...Key, context: HookContext<Writer>]) => void | Promise<void>
  afterDelete?: (...args: [...Key, context: HookContext<Writer>]) => void | Promise<void>
}
