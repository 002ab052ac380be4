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
  /** Title, version and description of the API. */
  swagger?: SwaggerInput | undefined
  /** Enums that columns of several tables share, by name. */
  enums?:
    | {
        [key: string]:
          | readonly (
              | string
              | {
                  /** The value in the database and in answers: any text. */
                  value: string
                  /** Its name in code; by default the value. */
                  as?: string | undefined
                }
            )[]
          | {
              /** The type's name in PostgreSQL; by default its name here. */
              type?: string | undefined
              /** PostgreSQL's schema that has the type; by default public. */
              schema?: string | undefined
              /** What the columns may hold. */
              values: readonly (
                | string
                | {
                    /** The value in the database and in answers: any text. */
                    value: string
                    /** Its name in code; by default the value. */
                    as?: string | undefined
                  }
              )[]
            }
      }
    | undefined
  /** How requests prove who sends them. */
  authentication?: AuthenticationInput | undefined
  /** Project-wide defaults of the tables' features. */
  features?: FeaturesInput | undefined
  /** Which pages of other origins may use the API; none when left out. */
  cors?: CorsInput | undefined
  /** Whose X-Forwarded-For and X-Request-Id count: the number of proxies before the API, or their addresses and subnets, among them loopback, linklocal and uniquelocal. */
  trust_proxy?: boolean | number | string | readonly string[] | undefined
  /** Who gets the API described, at /openapi.json, and as a page to try it out, at /docs: everyone with true, nobody with false, or those who have a role. When left out, the page is not served in production. */
  docs?:
    | boolean
    | {
        /** Roles of those who get it. */
        roles?: readonly string[] | undefined
        /** The name of the page /docs at the server of authorization_url: a public client, without a secret. */
        client_id?: string | undefined
      }
    | undefined
  /** Who gets the page /cache, which shows what the cache does: everyone with true, nobody with false, or those who have a role, and who may flush and warm there. When left out, it is not served in production. */
  cache_page?:
    | boolean
    | {
        /** Roles of those who get it. */
        roles: readonly string[]
      }
    | undefined
  /** How many requests to the whole API one user or address may send. */
  rate_limits?: RateLimitInput | undefined
  /** Accepted, not built yet. */
  logging?: unknown
  /** The tables, in any order. */
  tables: readonly (string | TableInput)[]
}

export interface TableInput {
  /** The name in the URL, the cache keys, the folder and, unless table says otherwise, the database. */
  name: string
  /** The table's name in the database, any text; by default its name here. */
  table?: string | undefined
  /** PostgreSQL's schema that has the table, any text; by default public. */
  schema?: string | undefined
  /** Whether it is a view, or a table without a key: requests only read it, a row only if it has a key. Default: false. */
  view?: boolean | undefined
  /** The tables that a view shows, all of them: writes to them make its answers stale. Without it they are not cached. */
  of?: readonly string[] | undefined
  /** Whether db push and migrations change the table; by default as database.managed says. */
  managed?: boolean | undefined
  /** Appears in the documentation of the code and the API. */
  description?: string | undefined
  /** The Prisma model; by default the singular of the name: OrderItem. */
  model?: string | undefined
  /** The table's former name, to rename it without losing its rows. */
  was?: string | undefined
  /** The columns by name; each a type or an object of settings. */
  columns?: { [key: string]: ColumnType | ColumnInput } | undefined
  /** Columns of a composite key, in key order. */
  primary_key?: readonly string[] | ColumnListInput | undefined
  /** Lists of columns that are unique together. */
  unique?: readonly (readonly string[] | ColumnListInput)[] | undefined
  /** Indexes: lists of columns, or objects that say more. */
  indexes?: readonly (readonly string[] | IndexInput)[] | undefined
  /** Foreign keys, of several columns each; one of a single column is its references. */
  foreign_keys?: readonly ForeignKeyInput[] | undefined
  /** HTTP methods to serve; the others answer 405. Default: ["GET","POST","PUT","PATCH","DELETE"]. */
  methods?: readonly HttpMethod[] | undefined
  /** Who may use the table. */
  authentication?:
    | {
        /** Whether requests must be signed in; by default they must if the spec has authentication. */
        required?: boolean | undefined
        /** Roles that may use the table; [] means every signed-in user. */
        roles?: readonly string[] | undefined
      }
    | undefined
  /** Roles that may use each method; [] means every signed-in user, public means everyone. A method that is not named follows authentication; PUT and PATCH follow each other. */
  permissions?: { [key in HttpMethod]?: 'public' | readonly string[] | undefined } | undefined
  /** How many requests of each method one user or address may send; PUT and PATCH follow each other. */
  rate_limits?:
    | {
        [key in HttpMethod]?:
          | {
              /** How many requests are answered. */
              requests: number
              /** In how many seconds. Default: 60. */
              seconds?: number | undefined
            }
          | undefined
      }
    | undefined
  /** Lets users use only their own rows. */
  row_access?:
    | {
        /** The column that says whose row it is; a new row gets its caller. */
        column: string
        /** Where the claims have the value of that column, as a path. Default: sub. */
        claim?: string | undefined
        /** Roles that may use all rows. */
        bypass_roles?: readonly string[] | undefined
      }
    | undefined
  /** Lets users use only the rows of their tenant. */
  tenant?:
    | {
        /** The column that says whose row it is; a new row gets its caller. */
        column: string
        /** Where the claims name the tenant, as a path: org. */
        claim?: string | undefined
        /** The header in which some roles name the tenant: X-Tenant-ID. */
        header?: string | undefined
        /** Roles that name the tenant in the header; others may not send it. */
        roles?: readonly string[] | undefined
      }
    | undefined
  /** Caching, pagination, filtering and sorting. */
  features?: FeaturesInput | undefined
}

export interface ForeignKeyInput {
  /** The columns that refer, in the order of those that they refer to. */
  columns: readonly string[]
  /** What they refer to. */
  references: {
    /** The referenced table. */
    table: string
    /** Its primary key, or columns that are unique together. */
    columns: readonly string[]
  }
  /** What happens to this row when the referenced row is deleted. Default: set_null for a nullable column, else restrict. */
  on_delete?: ReferentialAction | undefined
  /** What happens when the other row's key changes. Default: cascade. */
  on_update?: ReferentialAction | undefined
  /** The constraint's name in the database; by default Prisma's: orders_sku_key. */
  name?: string | undefined
}

export interface IndexInput {
  /** The columns, in order. */
  columns?: readonly (string | IndexedColumnInput)[] | undefined
  /** What is indexed instead of columns, in SQL: lower(name), size desc. */
  expression?: string | undefined
  /** Which rows are indexed, in SQL: deleted_at is null. */
  where?: string | undefined
  /** Whether no two rows may be the same there. Default: false. */
  unique?: boolean | undefined
  /** The kind of index, on PostgreSQL. Default: btree. */
  type?: 'btree' | 'hash' | 'gin' | 'gist' | 'spgist' | 'brin' | undefined
  /** The index's name in the database; by default Prisma's: orders_sku_idx. */
  name?: string | undefined
}

export interface IndexedColumnInput {
  /** The column. */
  column: string
  /** The order of its values. Default: asc. */
  sort?: 'asc' | 'desc' | undefined
  /** How many characters of it are indexed, on MySQL. */
  length?: number | undefined
  /** The operator class, on PostgreSQL: gin_trgm_ops. */
  ops?: string | undefined
}

export interface ColumnListInput {
  /** The columns, in order. */
  columns: readonly string[]
  /** The constraint's name in the database; by default Prisma's: orders_sku_key. */
  name?: string | undefined
}

export interface ColumnInput {
  /** What the column holds. One in brackets, in quotes, is a list of such values, which only PostgreSQL has; its other settings are those of its elements. */
  type: ColumnType
  /** The column's name in the database, any text; by default its name here. */
  column?: string | undefined
  /** Whether db push and migrations change the column. Default: true. */
  managed?: boolean | undefined
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
  /** Whether only the server sets the column: a request that sends it is refused. Default: true with default: now and with updated_at: true; false lets requests set those, too. */
  read_only?: boolean | undefined
  /** Whether requests can set the column of a new row, but can't change it afterwards. Default: false. */
  write_once?: boolean | undefined
  /** Roles that get the column in answers. Others get answers without it, and cannot filter or sort by it. */
  read_roles?: readonly string[] | undefined
  /** Roles that may set the column. For others it keeps its value, and a new row gets its default. */
  write_roles?: readonly string[] | undefined
  /** A literal, or one of now, uuid, cuid, autoincrement; { sql: … } for what the database works out; none for an integer key that the client gives. */
  default?: JsonValue | undefined
  /** Whether the database itself fills the column in, on each write. Requests only read it. Default: false. */
  generated?: boolean | undefined
  /** Whether every write sets the column to the current time. Default: false. */
  updated_at?: boolean | undefined
  /** The most characters that a string or char holds. */
  length?: number | undefined
  /** Digits of a decimal, both sides of the point; or of a time, datetime or timestamp after its second, 0 to 6. */
  precision?: number | undefined
  /** Digits of a decimal after the point. */
  scale?: number | undefined
  /** The database's own type where it isn't the usual one: citext, inet, mediumtext, int unsigned. */
  native?: string | undefined
  /** What an enum column may hold. */
  values?:
    | readonly (
        | string
        | {
            /** The value in the database and in answers: any text. */
            value: string
            /** Its name in code; by default the value. */
            as?: string | undefined
          }
      )[]
    | undefined
  /** The shared enum that says what the column may hold. */
  enum?: string | undefined
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
  /** The constraint's name in the database; by default Prisma's: orders_sku_key. */
  name?: string | undefined
}

export interface RateLimitInput {
  /** How many requests are answered. */
  requests: number
  /** In how many seconds. Default: 60. */
  seconds?: number | undefined
}

export interface CorsInput {
  /** Origins of the pages: https://shop.example, often ${WEB_ORIGIN}; "*" is every page. */
  allowed_origins: readonly string[]
  /** Methods that the pages may use; GET includes HEAD. Default: ["GET","POST","PUT","PATCH","DELETE"]. */
  allowed_methods?: readonly HttpMethod[] | undefined
  /** Headers that the pages may send. Default: Authorization, Content-Type, If-None-Match and that of API keys. */
  allowed_headers?: readonly string[] | undefined
  /** Headers that the pages may read, beside those that the API itself sends. */
  exposed_headers?: readonly string[] | undefined
  /** Whether browsers send cookies along. Default: false. */
  allow_credentials?: boolean | undefined
  /** Seconds that browsers remember all this. Default: 600. */
  max_age?: number | undefined
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
  /** Whether each write is logged: who, which row, in which request; no values. Default: false. */
  audit?: boolean | undefined
  /** Whether src/generated/client has the table: a typed client for browsers and for other servers. Default: true. */
  client?: boolean | undefined
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
  /** The store of the answers of this table; overrides redis.store. */
  store?: 'redis' | 'memory' | 'custom' | undefined
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
  /** Whether cached answers are served without the router of Express. Default: false. */
  fast_path?: boolean | undefined
  /** Keeps long answers in the memory of each process, too. Redis still says at each request whether they are fresh. Only for the whole project. */
  near?:
    | {
        /** The most memory that the answers take in each process; those not read for longest make room. */
        max_bytes: number
      }
    | undefined
  /** Whether writes of other programs are seen: triggers record them, and the API makes stale what they changed within 200 ms. Default: false. */
  outbox?: boolean | undefined
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
  /** Tokens that this API verifies itself. */
  jwt?: JwtInput | undefined
  /** Tokens that another server verifies. */
  oauth2?: Oauth2Input | undefined
  /** Keys that a table of this API lists. */
  api_key?: ApiKeyInput | undefined
  /** Your own function in src/custom/authenticate.ts. Default: false. */
  custom?: boolean | undefined
  /** All roles there are. When given, a table that names another role is an error. */
  roles?: readonly string[] | undefined
}

export interface ApiKeyInput {
  /** The header that carries the key. Default: X-API-Key. */
  header?: string | undefined
  /** The table of the keys; it holds only the SHA-256 of each key. */
  table: string
  /** The SHA-256 of the key in hexadecimal: unique and hidden. Default: key_hash. */
  hash_column?: string | undefined
  /** Whose key it is. Default: owner_id. */
  subject_column?: string | undefined
  /** The roles of the key: a text with one role, or JSON with a list. Without it a key has none. */
  roles_column?: string | undefined
  /** When the key expires: a datetime. */
  expires_column?: string | undefined
}

export interface Oauth2Input {
  /** Where the server says whether a token is active (RFC 7662). */
  introspection_url?: string | undefined
  /** Where the server says whose token it is (OpenID Connect). */
  userinfo_url?: string | undefined
  /** The name of this API at the server, for introspection_url. */
  client_id?: string | undefined
  /** Its secret there: ${OAUTH_CLIENT_SECRET}. */
  client_secret?: string | undefined
  /** Where the answer names the user and the roles. */
  claims?: ClaimsInput | undefined
  /** Seconds for which an answer counts, at most until exp. A revoked token works that long. Default: 5. */
  remember_seconds?: number | undefined
  /** Where users sign in by OAuth 2.0 or OpenID Connect, for /docs and openapi.json. */
  authorization_url?: string | undefined
  /** Where clients then get their token; it goes with authorization_url. */
  token_url?: string | undefined
  /** The scopes that clients may ask for there. */
  scopes?: readonly string[] | undefined
}

export interface JwtInput {
  /** Verifies the tokens of HS256, HS384 or HS512: ${JWT_SECRET}. */
  secret_key?: string | undefined
  /** Verifies the tokens of one issuer, in PEM: ${JWT_PUBLIC_KEY}. */
  public_key?: string | undefined
  /** Where the issuer publishes its keys; they are fetched when needed. */
  jwks_url?: string | undefined
  /** The accepted algorithms, of one family. Default: HS256 for a secret_key, else RS256. */
  algorithms?:
    | readonly (
        | 'HS256'
        | 'HS384'
        | 'HS512'
        | 'RS256'
        | 'RS384'
        | 'RS512'
        | 'PS256'
        | 'PS384'
        | 'PS512'
        | 'ES256'
        | 'ES384'
        | 'ES512'
        | 'EdDSA'
        | 'Ed25519'
      )[]
    | undefined
  /** The iss that a token must have. */
  issuer?: string | undefined
  /** The aud that a token must have. */
  audience?: string | undefined
  /** Where a token names the user and the roles. */
  claims?: ClaimsInput | undefined
  /** Whether a token must have exp; one without it never expires. Default: true. */
  require_exp?: boolean | undefined
  /** How far the clocks of issuer and API may differ when exp and nbf are checked. Default: 5. */
  leeway_seconds?: number | undefined
  /** Where users sign in by OAuth 2.0 or OpenID Connect, for /docs and openapi.json. */
  authorization_url?: string | undefined
  /** Where clients then get their token; it goes with authorization_url. */
  token_url?: string | undefined
  /** The scopes that clients may ask for there. */
  scopes?: readonly string[] | undefined
}

export interface ClaimsInput {
  /** Where the claims name the user, as a path: sub. Default: sub. */
  subject?: string | undefined
  /** Where the claims have the roles, as a path to a text or a list: realm_access.roles. Default: role. */
  roles?: string | undefined
}

export interface SwaggerInput {
  /** The name of the API, for its openapi.json, README and package.json. Default: Pylight API. */
  title?: string | undefined
  /** The version of the API, for its openapi.json and package.json. Default: 1.0.0. */
  version?: string | undefined
  /** What the API is for, for its openapi.json and README. */
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
  /** Whether db push and migrations change the database; false leaves it as others made it. Default: true. */
  managed?: boolean | undefined
}
