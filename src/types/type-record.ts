import type { LimitCheck } from '../databases/database.js'
import type { Provider } from '../databases/provider.js'
import type { ScalarType } from './column-type.js'
import type { Code } from './parts/code.js'
import type { Digits, SpecColumn, TypedColumn } from './parts/column.js'
import type { Seed } from './parts/seed.js'
import type { DefaultFunction } from './words/default-function.js'
import type { FilterOperator } from './words/filter-operator.js'
import type { TypeSetting } from './words/type-setting.js'

/**
 * What all stages know of a column type. What a new output needs becomes a member here, such as the JSON
 * Schema, or a member of `OnDatabase` if databases differ. The compiler then names each type that lacks it.
 */
export interface TypeRecord {
  /** Other names for the type, used in did-you-mean hints. */
  aliases: readonly string[]
  /** Keys that only columns of this type have in the spec. */
  settings: readonly TypeSetting[]
  /** Of a list: the type of its elements. */
  element?: ScalarType
  /** The spec lists the values; each column gets its own enum. */
  listsValues?: true
  /** Columns of this type can be sorted and indexed. */
  isComparable: boolean
  /** The length in characters when the spec gives none. */
  defaultLength?: number
  /** The least and the most that `precision` may be. */
  precisions?: readonly [least: number, most: number]
  /** True for types that hold only whole numbers. */
  range?: { min: string; max: string }
  /** The error in a literal of the spec, printed after its path; undefined for a valid one. */
  faultOf: (literal: unknown, column: SpecColumn) => string | undefined
  /** Prisma's type. */
  prismaType: (column: TypedColumn) => string
  /** Prisma's client reads and writes it as text, because JavaScript's type for it loses something. */
  isText?: (column: TypedColumn) => boolean
  /** Other types that have all of its values, and the same JSON. */
  widerTypes?: readonly ScalarType[]
  /** A plausible value to seed tables with. */
  seed: Seed
  on: Readonly<Record<Provider, OnDatabase>>
  default: Default
  answer: Answer
  body: Body
  /** Its values in JSON Schema (2020-12), for `openapi.json`. */
  schema: Schemas
  filter: Filter
  /** Absent for types that can't be in a primary key. */
  key?: Key
  /** The types in the typed client, where they aren't those of answers. */
  client?: ClientTypes
}

/** How one database stores the type. */
export interface OnDatabase {
  /** The native type after `@db.`; absent where Prisma's choice is right. */
  nativeType?: (column: TypedColumn) => string | undefined
  /** By the database's name, other native types that the type reads and writes. */
  natives?: Readonly<Record<string, NativeType>>
  /** The default `now` in SQL; absent where Prisma's is right. */
  now?: string
  /** Prisma compares its values as the database does, whatever the column's collation or precision. */
  comparesExactly: boolean
  /**
   * SQL types in which different spellings are different values, if the collation is exact. On SQLite, where
   * a type can have any name: what the name must contain.
   */
  exactTypes: readonly string[] | 'any'
  /** Other types at which its foreign keys may point. */
  pointsAt?: readonly ScalarType[]
  limits?: readonly LimitCheck[]
}

/** Prisma's name of it, with its arguments: `VarChar(20)`. */
export type NativeType = (column: TypedColumn) => string

export interface Default {
  /** Functions that the default may name; absent where such a name is an ordinary value. */
  functions?: readonly DefaultFunction[]
  /** A literal as it is written in Prisma's schema. */
  literal: (text: string, column: TypedColumn) => string
  /** A default that the API fills in because some databases can't; takes and returns code. */
  byApi?: (literal: string) => string
}

export interface Answer {
  type: (column: TypedColumn) => Code
  /** Whether null is one of the type's values, as in JSON. */
  includesNull?: true
  /** Whether `call` converts null, too. */
  convertsNull?: true
  /** Converts an element of a list, which is the database's text; absent where that is the answer. */
  ofText?: (column: TypedColumn) => Code
  /** Converts the value by a function; without it and `method` the value is answered unchanged. */
  call?: (value: string, column: TypedColumn) => Code | undefined
  /** A method of the value that converts it. */
  method?: (column: TypedColumn) => string
}

/** Keywords and their values; an enum refers to its schema. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Without null, which every nullable column adds. */
export interface Schemas {
  answer: (column: TypedColumn) => JsonSchema
  body: (column: TypedColumn) => JsonSchema
  /** In a path or a query. */
  text: (column: TypedColumn) => JsonSchema
}

/** The value in a request's body. */
export interface Body {
  /** The TypeScript type of a parsed value. */
  type: (column: TypedColumn) => Code
  /** The zod schema. */
  parser: (column: TypedColumn) => Code
  /** For a list's elements, the schema of texts that the database reads; absent where `parser` will do. */
  textParser?: (column: TypedColumn) => Code
  /** For a nullable column, the schema and the type that replace `….nullable()` and `… | null`. */
  nullable?: (column: TypedColumn) => Code
  nullableType?: Code
}

export interface Filter {
  code: (column: TypedColumn) => Code
  /** Without `isnull`, which every nullable column has; must match `shared/filters.ts`. */
  operators: readonly FilterOperator[]
  /** Operators that columns of some native types lack. */
  lacks?: (column: TypedColumn) => FilterOperator | undefined
  /** Converts a query's text to a literal of the spec; absent where the text is the literal. */
  literal?: (text: string) => unknown
}

/** TypeScript types in `src/generated/client`, in which `api` is its core. */
export interface ClientTypes {
  /** What is read; absent where it is the answer's type. */
  answer?: (column: TypedColumn) => string
  /** What may be sent; absent where it is what is read. */
  input?: (column: TypedColumn) => string
  /** Of a list: what it is filtered by. */
  element?: (column: TypedColumn) => string
}

export interface Key {
  /** The TypeScript type of a parsed path parameter. */
  type: (column: TypedColumn) => Code
  /** The zod schema of a path parameter; absent where bodies use the same. */
  pathParser?: Code
  /** The zod schema in a body, where some values can't be in a path. */
  bodyParser?: (column: TypedColumn) => Code
  /** Converts a value to its text in a path; absent where nothing is converted. */
  pathText?: (value: string, column: TypedColumn) => Code | undefined
  /** Converts a value to the one spelling used in cache keys; absent where there is only one. */
  cacheText?: (value: string, column: TypedColumn) => Code
  /** Converts a path's text to that spelling; undefined for an invalid value. */
  canonicalText: (text: string, column: Digits) => string | undefined
  /** Requests accept one spelling of each value, so collations don't matter. */
  isSpelledOnce?: true
  /** Any text is a value, so it is encoded in paths and cache keys. */
  isEncoded?: true
  /** Its values in answers can be any text, so they are encoded in paths alone. */
  isEncodedInPaths?: true
  /** An example for comments. */
  example: string
}
