// Made from the schema by its test; `vitest -u` writes it anew.

import type {
  ColumnType,
  HttpMethod,
  JsonValue,
  Provider,
  ReferentialAction,
} from './vocabulary.js'

export interface SpecInput {
  /** Where the tables live. */
  database: DatabaseInput
  /** Where answers are cached. */
  redis?: RedisInput | undefined
  /** Title, version and description of the API. There is no OpenAPI document yet. */
  swagger?: SwaggerInput | undefined
  /** How requests prove who they are. */
  authentication?: AuthenticationInput | undefined
  /** Project-wide defaults of the tables' features. */
  features?: FeaturesInput | undefined
  /** Accepted, not built yet. */
  cors?: unknown
  /** Accepted, not built yet. */
  logging?: unknown
  /** The tables, in any order. */
  tables: readonly TableInput[]
}

export interface TableInput {
  /** The name of the database table, the URL, the cache keys and the folder. */
  name: string
  /** Appears in the documentation of the code and the API. */
  description?: string | undefined
  /** The Prisma model; by default the singular of the name: OrderItem. */
  model?: string | undefined
  /** The table's former name, to rename it without losing its rows. */
  was?: string | undefined
  /** The columns by name; each a type or an object of settings. */
  columns?: { [key: string]: ColumnType | ColumnInput } | undefined
  /** Columns of a composite key, in key order. */
  primary_key?: readonly string[] | undefined
  /** Lists of columns that are unique together. */
  unique?: readonly (readonly string[])[] | undefined
  /** Lists of columns to index. */
  indexes?: readonly (readonly string[])[] | undefined
  /** HTTP methods to serve; the others answer 405. Default: ["GET","POST","PUT","PATCH","DELETE"]. */
  methods?: readonly HttpMethod[] | undefined
  /** Who may use the table. */
  authentication?:
    | {
        /** Whether requests must carry a valid token. */
        required?: boolean | undefined
        /** Roles that may use the table. */
        roles?: readonly string[] | undefined
      }
    | undefined
  /** Roles that may use each method; [] means every signed-in user. */
  permissions?: { [key in HttpMethod]?: readonly string[] | undefined } | undefined
  /** Caching, pagination, filtering and sorting. */
  features?: FeaturesInput | undefined
}

export interface ColumnInput {
  /** What the column holds. */
  type: ColumnType
  /** Appears in the documentation of the code and the API. */
  description?: string | undefined
  /** Whether this column alone identifies a row. Default: false. */
  primary_key?: boolean | undefined
  /** Whether the column may be null. Default: false. */
  nullable?: boolean | undefined
  /** Whether no two rows may hold the same value. Default: false. */
  unique?: boolean | undefined
  /** Accepted on write, never in an answer, a cache key, a log or a filter. Default: false. */
  hidden?: boolean | undefined
  /** A literal, or one of now, uuid, cuid, autoincrement. */
  default?: JsonValue | undefined
  /** Whether every write sets the column to the current time. Default: false. */
  updated_at?: boolean | undefined
  /** The most characters that a string holds. */
  length?: number | undefined
  /** Digits of a decimal, both sides of the point. */
  precision?: number | undefined
  /** Digits of a decimal after the point. */
  scale?: number | undefined
  /** What an enum column may hold. */
  values?: readonly string[] | undefined
  /** The lowest number accepted. */
  min?: number | string | undefined
  /** The highest number accepted. */
  max?: number | string | undefined
  /** The fewest characters accepted. */
  min_length?: number | undefined
  /** The most characters accepted. */
  max_length?: number | undefined
  /** A regular expression that the text must match. */
  pattern?: string | undefined
  /** The foreign key: table and column, or "table.column". */
  references?: string | ReferenceInput | undefined
  /** The column's former name, to rename it without losing its values. */
  was?: string | undefined
}

export interface ReferenceInput {
  /** The referenced table. */
  table: string
  /** Its primary key, or a unique column of it. */
  column: string
  /** What happens to this row when the referenced row is deleted. Default: set_null for a nullable column, else restrict. */
  on_delete?: ReferentialAction | undefined
  /** What happens when the other row's key changes. Default: cascade. */
  on_update?: ReferentialAction | undefined
}

export interface FeaturesInput {
  /** What is cached, and for how long. */
  caching?: CachingInput | undefined
  /** How lists are split into pages. */
  pagination?: PaginationInput | undefined
  /** How lists can be filtered. */
  filtering?: FilteringInput | undefined
  /** How lists can be sorted. */
  sorting?: SortingInput | undefined
  /** Accepted, not built yet. Default: false. */
  graphql?: boolean | undefined
  /** Accepted, not built yet. Default: false. */
  websocket?: boolean | undefined
}

export interface SortingInput {
  /** Whether requests can choose the order: sort=-price,name. Default: true. */
  enabled?: boolean | undefined
  /** Columns to sort by; every visible column when left out. */
  fields?: readonly string[] | undefined
  /** The order when the request names none; a minus sorts descending. Default: the primary key. */
  default?: string | undefined
}

export interface FilteringInput {
  /** Whether lists can be filtered: price__gt=5. Default: true. */
  enabled?: boolean | undefined
  /** Columns to filter by; every visible column when left out. */
  fields?: readonly string[] | undefined
  /** Unknown parameters to ignore instead of refusing the request; utm_* is all that begin with utm_. Default: ["utm_*","_","fbclid","gclid"]. */
  ignore?: readonly string[] | undefined
}

export interface PaginationInput {
  /** Whether lists are split into pages. Default: true. */
  enabled?: boolean | undefined
  /** Rows on a page when the request names no limit. Default: 10. */
  default_page_size?: number | undefined
  /** The highest limit that a request may ask for. Default: 100. */
  max_page_size?: number | undefined
}

export interface CachingInput {
  /** Whether answers of this table are cached. Default: true. */
  enabled?: boolean | undefined
  /** Methods whose answers are cached. Only GET and HEAD can be: the others change rows. Default: ["GET"]. */
  methods?: readonly ('GET' | 'HEAD')[] | undefined
  /** Seconds that an answer stays in the cache. Default: 300. */
  expiration_seconds?: number | undefined
  /** Alias of expiration_seconds. */
  ttl?: number | undefined
  /** Settings of lists alone: GET /api/products. */
  list?: EndpointCachingInput | undefined
  /** Settings of single rows alone: GET /api/products/7. */
  item?: EndpointCachingInput | undefined
  /** The prefix of the keys of this table; overrides redis.prefix. */
  prefix?: string | undefined
  /** Query strings of the lists that are fetched into the cache when the server starts. */
  warm?: readonly string[] | undefined
  /** Seconds for which an expired answer is served while a new one is fetched. */
  stale_while_revalidate_seconds?: number | undefined
  /** Seconds for which a 404 is cached. */
  negative_seconds?: number | undefined
  /** Whether only one process at a time loads an answer that is not cached. Default: false. */
  lock?: boolean | undefined
  /** strict: no read returns the old row while a write is under way. Default: default. */
  consistency?: 'default' | 'strict' | undefined
}

export interface EndpointCachingInput {
  /** Whether a list is cached. Default: true. */
  enabled?: boolean | undefined
  /** Seconds that a list stays in the cache. Default: 300. */
  expiration_seconds?: number | undefined
  /** Alias of expiration_seconds. */
  ttl?: number | undefined
}

export interface AuthenticationInput {
  /** Tokens that this API checks itself. */
  jwt?:
    | {
        /** Signs the tokens, as ${JWT_SECRET}. */
        secret_key: string
      }
    | undefined
  /** Not supported yet: an error. */
  oauth2?: { [key: string]: unknown } | undefined
}

export interface SwaggerInput {
  /** The name of the API, for its README and package.json. Default: Pylight API. */
  title?: string | undefined
  /** The version of the API, for its package.json. Default: 1.0.0. */
  version?: string | undefined
  /** What the API is for, for its README. */
  description?: string | undefined
}

export interface RedisInput {
  /** The store of the cache: Redis, the memory of a single process, or the store of src/custom/cache-store.ts. Default: redis. */
  store?: 'redis' | 'memory' | 'custom' | undefined
  /** Where Redis answers: one server, a list of those of a cluster, or redis+sentinel://host:26379,…/name; rediss is for TLS. The password is that of Redis; sentinels take ?sentinel_password=… (and sentinel_username). */
  url?: string | readonly string[] | undefined
  /** The prefix of every key. Default: . */
  prefix?: string | undefined
  /** How a write is answered when its invalidation cannot reach Redis: as usual, or 503. Default: answer. */
  on_undelivered?: 'answer' | 'reject' | undefined
}

export interface DatabaseInput {
  /** file:…, sqlite:///…, postgresql://… or mysql://…, often ${DATABASE_URL}. */
  url: string
  /** The kind of database; by default the scheme of url. */
  provider?: Provider | undefined
}
