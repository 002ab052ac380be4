import type { Doc } from '../document/doc.js'
import type { Block, Expression, Type } from '../syntax/tree.js'

/** The documents of what stands inside something else. */
export interface Lay {
  /** `isExpanded` is a call's last or first argument that alone is to break. */
  expression: (node: Expression, place: Place, isExpanded?: boolean) => Doc
  type: (type: Type, role?: TypeRole) => Doc
  block: (block: Block) => Doc
}

/** Where an expression stands in what is around it. */
export interface Place {
  role: Role
  /** The expression that it is a part of, and the place of that. */
  parent?: Expression
  outer?: Place
}

type Role =
  | 'argument'
  | 'array element'
  | 'arrow body'
  | 'assigned'
  | 'assigned to member'
  | 'assignee'
  | 'awaited'
  | 'callee'
  | 'cast'
  | 'condition'
  | 'index'
  | 'list'
  | 'new callee'
  | 'no'
  | 'object'
  | 'operand'
  | 'returned'
  | 'side'
  | 'spread'
  | 'statement'
  | 'test'
  | 'value'
  | 'yes'

/** Where a type stands, as far as its layout depends on that. */
export type TypeRole =
  | 'after operator'
  | 'arrow variable'
  | 'element of several'
  | 'hugged'
  | 'lone element'
  | 'other'
  | 'parenthesized'
  | 'type argument'

export function within(parent: Expression, role: Role, outer: Place): Place {
  return { role, parent, outer }
}
