/** The TypeScript that templates print, as a tree. Names, literals and operators keep their text. */

/** An item of a list, with the comments above it. */
export interface Item<T> {
  node: T
  comments: string[]
  /** A blank line precedes it. */
  isApart: boolean
}

export type Expression = (
  | { kind: 'identifier' | 'this' | 'string' | 'number' | 'constant'; text: string }
  | { kind: 'regex'; text: string; pattern: string }
  | { kind: 'template'; text: string; parts: Expression[] }
  | ArrayLiteral
  | ObjectLiteral
  | { kind: 'spread'; argument: Expression }
  | Call
  | Member
  | { kind: 'unary'; operator: string; argument: Expression }
  | { kind: 'await'; argument: Expression }
  | Binary
  | Conditional
  | Arrow
  | { kind: 'cast'; expression: Expression; operator: string; type: Type }
) &
  Parenthesizable

interface Parenthesizable {
  /** It is in parentheses and needs them. */
  isParenthesized?: boolean
}

export interface ArrayLiteral {
  kind: 'array'
  elements: Item<Expression>[]
}

export interface ObjectLiteral {
  kind: 'object'
  members: Item<Property>[]
  /** Its first member is on its own line; Prettier then keeps each member on its own line. */
  isOpen: boolean
}

/** No value: shorthand. No key either: spread. */
export interface Property {
  kind: 'property'
  key?: string
  value?: Expression
}

export interface Call {
  kind: 'call' | 'new'
  callee: Expression
  typeArguments: Type[]
  arguments: Expression[]
  /** `?.` before the parentheses. */
  isOptional: boolean
}

export interface Member {
  kind: 'member'
  object: Expression
  /** `.name`, `?.name`; or `[` and `?.[` before an index. */
  lookup: string
  index?: Expression
}

export interface Binary extends Parenthesizable {
  kind: 'binary'
  operator: string
  left: Expression
  right: Expression
}

export interface Conditional {
  kind: 'conditional'
  test: Expression
  yes: Expression
  no: Expression
}

export interface Signature {
  typeParameters: TypeParameter[]
  parameters: Pattern[]
  returns?: Type
}

export interface Arrow extends Signature {
  kind: 'arrow'
  isAsync: boolean
  body: Expression | Block
}

export interface TypeParameter {
  name: string
  constraint?: Type
  fallback?: Type
}

export type Type =
  | { kind: 'keyword' | 'literal'; text: string }
  | { kind: 'reference' | 'query'; name: string; typeArguments: Type[] }
  | { kind: 'union' | 'intersection'; types: Type[] }
  | { kind: 'list'; element: Type }
  | { kind: 'tuple'; elements: TypeMember[] }
  | { kind: 'object-type'; members: Item<TypeMember>[]; isOpen: boolean }
  | (Signature & { kind: 'function-type' })
  | { kind: 'indexed'; object: Type; index: Type }
  | { kind: 'modified'; modifier: string; type: Type }
  | { kind: 'parenthesized'; type: Type }

/** A member of an object type, or an element of a tuple, which may have no name. */
export interface TypeMember {
  kind: 'type-member'
  name: string
  type: Type
}

/** The patterns that bind names. */
export type Pattern = Binding & {
  type?: Type
  fallback?: Expression
}

type Binding =
  | { kind: 'name'; text: string }
  | { kind: 'rest'; pattern: Pattern }
  | { kind: 'object-pattern'; members: PatternMember[] }
  | { kind: 'array-pattern'; elements: Pattern[] }

/** `key`, `key: pattern`, or `...rest`. */
export interface PatternMember {
  key?: string
  pattern: Pattern
}

export interface Block {
  kind: 'block'
  body: Item<Statement>[]
}

export type Statement =
  | Block
  | { kind: 'const'; keyword: string; pattern: Pattern; value?: Expression }
  | {
      kind: 'type-alias'
      keyword: string
      name: string
      typeParameters: TypeParameter[]
      type: Type
    }
  | { kind: 'return' | 'throw'; argument?: Expression }
  | { kind: 'if'; test: Expression; yes: Statement; no?: Statement }
  | { kind: 'for-of'; keyword: string; pattern: Pattern; list: Expression; body: Statement }
  | { kind: 'expression'; expression: Expression }
  | { kind: 'assignment'; left: Expression; operator: string; right: Expression }

/** A function up to its opening brace: the layout of the body does not depend on it. */
export interface FunctionHead extends Signature {
  /** `export async function name` */
  start: string
}

/** The code that a long line can hold: a statement, or a member of the enclosing braces. */
export type Unit =
  | { kind: 'statement'; node: Statement }
  | { kind: 'function head'; node: FunctionHead }
  | { kind: 'interface head'; text: string }
  | { kind: 'class head'; text: string; parent: Type }
  | { kind: 'member'; node: Property }
  | { kind: 'element'; node: Expression }
  | { kind: 'type-member'; node: TypeMember }
