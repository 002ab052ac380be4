import type { LimitCheck } from '../databases/database.js'
import type { Provider } from '../databases/provider.js'
import type { Code } from './parts/code.js'
import type { SpecColumn, TypedColumn } from './parts/column.js'
import type { DefaultFunction } from './words/default-function.js'
import type { FilterOperator } from './words/filter-operator.js'
import type { TypeSetting } from './words/type-setting.js'

/**
 * What all stages know of a column type. What a new output needs to know of it becomes a member here, such
 * as its JSON Schema or a plausible value to seed tables with; where databases differ, a member of
 * `OnDatabase`, such as the SQL types that it is introspected from. The compiler then names each type.
 */
export interface TypeRecord {
  /** What it is called elsewhere, for hints. */
  aliases: readonly string[]
  /** Keys of a column in the spec that it has and others don't. */
  settings: readonly TypeSetting[]
  /** The spec lists its values, and each column's are an enum of its own. */
  listsValues?: true
  /** Rows can be filtered, sorted and indexed by it. */
  isComparable: boolean
  /** Characters, where the spec gives no length. */
  defaultLength?: number
  /** Of types that hold whole numbers only. */
  range?: { min: string; max: string }
  /** What is wrong with a literal of the spec, to follow on its path; undefined when nothing is. */
  faultOf: (literal: unknown, column: SpecColumn) => string | undefined
  /** Prisma's type. */
  prismaType: (column: TypedColumn) => string
  on: Readonly<Record<Provider, OnDatabase>>
  default: Default
  answer: Answer
  /** The schema of its value in a request's body; `nullable` where that isn't `….nullable()`. */
  body: { parser: (column: TypedColumn) => Code; nullable?: Code }
  filter: Filter
  /** Absent: it can't be in a primary key. */
  key?: Key
}

/** What one database does with it. */
export interface OnDatabase {
  /** What follows on `@db.`; absent where Prisma's choice is right. */
  nativeType?: (column: TypedColumn) => string | undefined
  /** The default `now` in SQL; absent where Prisma's is right. */
  now?: string
  /** Prisma compares its values as the database does, whatever the column's collation or precision. */
  comparesExactly: boolean
  /**
   * SQL types in which no two spellings of a value are equal, if their collation is exact, too; on SQLite,
   * where any name is a type, what a name has to contain.
   */
  exactTypes: readonly string[] | 'any'
  limits?: readonly LimitCheck[]
}

export interface Default {
  /** Absent: a function's name is a value like any other. */
  functions?: readonly DefaultFunction[]
  /** A literal, given as text, in Prisma's schema. */
  literal: (text: string) => string
  /** A literal that the API fills in, as not every database can; given and returned as code. */
  byApi?: (literal: string) => string
}

export interface Answer {
  type: (column: TypedColumn) => Code
  /** Null is one of the type's own values. */
  includesNull?: true
  /** What a function makes of the value; absent, with `method`, where it is answered as it is. */
  call?: (value: string) => Code
  /** What a method of the value makes of it. */
  method?: (column: TypedColumn) => string
}

export interface Filter {
  code: (column: TypedColumn) => Code
  /** Beside `isnull`, which nullable columns have; `shared/filters.ts` says the same. */
  operators: readonly FilterOperator[]
  /** A query's text as a literal of the spec; absent where it is one. */
  literal?: (text: string) => unknown
}

export interface Key {
  /** The type of its value once a path was parsed. */
  type: (column: TypedColumn) => Code
  /** The schema of its text in a path; absent where it is that of bodies. */
  pathParser?: Code
  /** The schema of its value in a body, where not every value can stand in a path. */
  bodyParser?: (column: TypedColumn) => Code
  /** The value as a path spells it; absent where it is spelled as it is. */
  pathText?: (value: string, column: TypedColumn) => string
  /** The value in the one spelling that cache keys use; absent where it has no other. */
  cacheText?: (value: string) => string
  /** A path's text in that spelling; undefined where it is none of the type's values. */
  canonicalText: (text: string) => string | undefined
  /** A request takes one spelling of each value, so collations don't matter. */
  isSpelledOnce?: true
  /** Any text is a value, so it stands encoded in paths and cache keys. */
  isEncoded?: true
  /** Stands in comments. */
  example: string
}
