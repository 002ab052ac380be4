import type { Doc } from '../document/doc.js'
import type { Block, Expression, Type } from '../syntax/tree.js'

/** The layout functions that call each other recursively. */
export interface Lay {
  /** `isExpanded`: the only argument of its call that may break. */
  expression: (node: Expression, place: Place, isExpanded?: boolean) => Doc
  type: (type: Type, role?: TypeRole) => Doc
  block: (block: Block) => Doc
}

/** The position of an expression in its parent. */
export interface Place {
  role: Role
  /** The parent expression and its own position. */
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

/** The position of a type, as far as its layout depends on it. */
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
