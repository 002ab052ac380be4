/** What all stages know of a kind of database. What it does with each column type is in `src/types`. */
export interface Database {
  /** Schemes of URLs in a spec. */
  schemes: readonly string[]
  /** The scheme that its driver wants; absent where a URL names a file. */
  driverScheme?: string
  /** Beginnings of the `DATABASE_URL` of a generated project: a regular expression, and one of them. */
  urlPattern: string
  urlStart: string
  /** A database on the developer's machine. */
  localUrl: (name: string) => string
  /** What stands around identifiers. */
  quote: '"' | '`'
  /** Bytes of an identifier. */
  identifierLength: number
  /** The one name that all primary keys have. */
  primaryKeyName?: string
  /** Whether constraints of foreign keys have names. */
  namesForeignKeys: boolean
  /** Whether each enum is a type of its own, which stays when its tables go. */
  hasEnumTypes: boolean
  /** Significant digits of a decimal that it surely keeps. */
  decimalDigits: number
  /** NULLs are sorted as the largest values, unless it is told otherwise. */
  sortsNullsLast: boolean
  /** `LIKE` minds the case, unless it is told otherwise. */
  likeMindsCase: boolean
  /** Prisma's package for its driver, without `@prisma/adapter-`; absent where a project has its own. */
  adapter?: string
  /** Its driver, as a project's package.json names it. */
  driver: string
  containers: Containers
  /** Beside those of its column types. */
  limits: readonly LimitCheck[]
}

/** The project's `docker-compose.yml`. */
export interface Containers {
  /** The database as the API sees it. */
  url: string
  /** Absent where the database is a file. */
  service?: { image: string; environment: string[]; folder: string; healthcheck: string }
}

/** What a database can't do with a column, or undefined. */
export type LimitCheck = (column: LimitedColumn) => Limit | undefined

/** The facts of a column that limits depend on, as the spec has them. */
export interface LimitedColumn {
  length?: number | undefined
  precision?: number | undefined
  scale?: number | undefined
  values?: readonly string[] | undefined
  references?: { on_delete?: string | undefined; on_update?: string | undefined } | undefined
  hasLiteralDefault: boolean
  inPrimaryKey: boolean
  /** Whether it is the whole primary key and counts up by itself. */
  countsUp: boolean
  /** In the primary key, a unique constraint or an index. */
  isIndexed: boolean
}

export interface Limit {
  /** Follows on the column's name. */
  message: string
  /** The key of the column to underline. */
  key: 'type' | 'length' | 'precision' | 'values' | 'references' | 'default'
  isWarning?: boolean
}
