/** The facts about a database. How it stores each column type is in `src/types`. */
export interface Database {
  /** As people write it. */
  name: string
  /** Schemes of URLs in a spec. */
  schemes: readonly string[]
  /** The scheme that its driver expects; absent where a URL names a file. */
  driverScheme?: string
  /** How a generated project's `DATABASE_URL` begins: a regular expression and an example. */
  urlPattern: string
  urlStart: string
  /** A database on the developer's machine. */
  localUrl: (name: string) => string
  /** The database of a project's tests, if they can make one; otherwise they use the project's. */
  testUrl?: string
  /** The quote around identifiers. */
  quote: '"' | '`'
  /** The longest identifier, in bytes. */
  identifierLength: number
  /** What a name can't contain: its own quote, which Prisma doesn't escape, what it can't store, and what JavaScript's objects can't. */
  refusedInNames: RegExp
  /** The name that every primary key constraint has. */
  primaryKeyName?: string
  /** The scope in which names of each kind of constraint are unique; absent where they have no names. */
  constraintNames: { primaryKey?: NameScope; index: NameScope; foreignKey?: NameScope }
  /** The schema of tables for which the spec names none; absent where a database has no schemas. */
  defaultSchema?: string
  /** Whether names that differ only in capitals are different. */
  namesMindCase: boolean
  /** Whether each enum is a type of its own that remains when its tables are dropped. */
  hasEnumTypes: boolean
  /** By Prisma's type, the native type that a column has without `@db`; empty where columns have none. */
  plainTypes: Readonly<Record<string, NativeType>>
  /** What its indexes can have besides whole columns and their order. */
  indexParts: readonly IndexPart[]
  /** Whether triggers run for the rows that a foreign key changes. */
  triggersFollowKeys: boolean
  /** Prisma's type of a column of 64 bits that the database counts up. */
  longCounter: 'Int' | 'BigInt'
  /** How Prisma's schema says an expression that is a default. */
  sqlDefault: (sql: string) => string
  /** How many significant digits of a decimal it keeps without loss. */
  decimalDigits: number
  /** Whether it stores decimals as floating-point numbers. */
  decimalsAreFloats: boolean
  /** Whether it sorts NULLs as the largest values by default. */
  sortsNullsLast: boolean
  /** Whether `LIKE` is case-sensitive by default. */
  likeMindsCase: boolean
  /** Whether it ignores the case of no letters but A to Z. */
  ignoresCaseOfAsciiOnly: boolean
  /** Whether different texts are different to columns that name no collation. */
  textsAreExact: boolean
  /** The type and the collation of a column in which different texts are never equal. */
  exactText: string
  /** Moments as text: how those in UTC and those without a time zone end, and the digits to store. */
  moments: {
    zoneOfDatetime: string
    zoneOfTimestamp: string
    storedDigits: string
    hasInfinity: boolean
  }
  outbox: Outbox
  packages: Packages
  files: OwnFiles
  partials: Partials
  containers: Containers
  /** In addition to those of its column types. */
  limits: readonly LimitCheck[]
}

export type NameScope = 'table' | 'schema'

/** Prisma's name of a type and its sizes: `['VarChar', ['191']]`. */
export type NativeType = readonly [name: string, sizes: readonly string[]]

/** `ops` are operator classes, `length` is how much of a text is indexed. */
export type IndexPart = 'expression' | 'where' | 'type' | 'ops' | 'length'

/** What the outbox needs, beside its triggers. */
export interface Outbox {
  /** Whether its tables are found by an index. */
  hasIndex: boolean
  /** The native type of a text of any length; absent where Prisma's own choice is right. */
  longText?: string
  /** Whether triggers can wake the API, which otherwise looks for records. */
  wakes: boolean
}

/** What a project's `package.json` has for it: the driver, and what connects Prisma to it. */
export interface Packages {
  dependencies: Readonly<Record<string, string>>
  devDependencies: Readonly<Record<string, string>>
  /** Which of them no other package may have in another version. */
  single?: string
}

/** Files in `src/generated/shared` that projects have only for it, without `.ts`. */
export interface OwnFiles {
  /** Plain TypeScript, which Pylight itself runs, too. */
  copied: readonly string[]
  /** From a template. */
  filled: readonly string[]
  /** For columns that are text to Prisma's client. */
  ofTexts: readonly string[]
  /** For columns that are lists. */
  ofLists: readonly string[]
}

/** Below `templates/partials`, what documents of a project say of it alone. */
export interface Partials {
  /** Of the database, in `README.md`. */
  database?: string
  /** Of filters by texts, in `README.md`. */
  texts?: string
  /** Of what the outbox sees, in `cache/README.md`. */
  outbox: string
}

/** The project's `docker-compose.yml`. */
export interface Containers {
  /** The database's URL inside the compose network. */
  url: string
  /** Absent where the database is a file. */
  service?: { image: string; environment: string[]; folder: string; healthcheck: string }
}

/** Why the database can't have such a column, or undefined. */
export type LimitCheck = (column: LimitedColumn) => Limit | undefined

/** The settings of a spec's column that limits depend on. */
export interface LimitedColumn {
  length?: number | undefined
  precision?: number | undefined
  scale?: number | undefined
  default?: unknown
  values?: readonly string[] | undefined
  references?: { on_delete?: string | undefined; on_update?: string | undefined } | undefined
  hasLiteralDefault: boolean
  /** The default is an expression that the database evaluates. */
  hasSqlDefault: boolean
  inPrimaryKey: boolean
  /** Whether it is in the primary key and autoincrements. */
  countsUp: boolean
  /** Its place in a composite primary key, from 0; -1 outside, undefined without one. */
  placeInKey: number | undefined
  /** In the primary key, a unique constraint or an index. */
  isIndexed: boolean
}

export interface Limit {
  /** The end of the message, after the column's name. */
  message: string
  /** The key of the column to underline. */
  key: 'type' | 'length' | 'precision' | 'values' | 'references' | 'default'
  isWarning?: boolean
}
