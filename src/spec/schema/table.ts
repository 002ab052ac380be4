import * as z from 'zod/mini'

import { httpMethods } from '../vocabulary.js'
import { columnSchema } from './column.js'
import { featuresSchema } from './features.js'
import { foreignKeySchema } from './foreign-keys.js'
import { indexSchema } from './indexes.js'
import { names, optional, required, text } from './key.js'
import { columnList } from './keys.js'
import { tableRateLimitsSchema } from './rate-limits.js'

const authentication = z.strictObject({
  required: optional(
    z.boolean(),
    'Whether requests must be signed in; by default they must if the spec has authentication.',
  ),
  roles: optional(z.array(text()), 'Roles that may use the table; [] means every signed-in user.'),
})

const permissions = z.partialRecord(
  z.enum(httpMethods),
  z.union([z.enum(['public']), z.array(text())]),
)

const rowAccess = z.strictObject({
  column: required(text(), 'The column that says whose row it is; a new row gets its caller.'),
  claim: optional(text(), 'Where the claims have the value of that column, as a path.', {
    default: 'sub',
  }),
  bypass_roles: optional(names(), 'Roles that may use all rows.'),
})

const tenant = z.strictObject({
  column: required(text(), 'The column that says whose row it is; a new row gets its caller.'),
  claim: optional(text(), 'Where the claims name the tenant, as a path: org.'),
  header: optional(text(), 'The header in which some roles name the tenant: X-Tenant-ID.'),
  roles: optional(names(), 'Roles that name the tenant in the header; others may not send it.'),
})

const longTable = z.strictObject({
  name: required(
    text(),
    'The name in the URL, the cache keys, the folder and, unless table says otherwise, the database.',
  ),
  table: optional(text(), "The table's name in the database, any text; by default its name here."),
  schema: optional(text(), "PostgreSQL's schema that has the table, any text; by default public."),
  view: optional(
    z.boolean(),
    'Whether it is a view, or a table without a key: requests only read it, a row only if it has a key.',
    { default: false },
  ),
  of: optional(
    names(),
    'The tables that a view shows, all of them: writes to them make its answers stale. Without it they are not cached.',
  ),
  managed: optional(
    z.boolean(),
    'Whether db push and migrations change the table; by default as database.managed says.',
  ),
  description: optional(z.string(), 'Appears in the documentation of the code and the API.'),
  model: optional(text(), 'The Prisma model; by default the singular of the name: OrderItem.'),
  was: optional(text(), "The table's former name, to rename it without losing its rows."),
  columns: optional(
    z.record(z.string(), columnSchema),
    'The columns by name; each a type or an object of settings.',
  ),
  primary_key: optional(columnList(), 'Columns of a composite key, in key order.'),
  unique: optional(z.array(columnList()), 'Lists of columns that are unique together.'),
  indexes: optional(z.array(indexSchema), 'Indexes: lists of columns, or objects that say more.'),
  foreign_keys: optional(
    z.array(foreignKeySchema),
    'Foreign keys, of several columns each; one of a single column is its references.',
  ),
  methods: optional(
    z.array(z.enum(httpMethods)).check(z.minLength(1)),
    'HTTP methods to serve; the others answer 405.',
    { default: [...httpMethods] },
  ),
  authentication: optional(authentication, 'Who may use the table.'),
  permissions: optional(
    permissions,
    'Roles that may use each method; [] means every signed-in user, public means everyone. A method that is not named follows authentication; PUT and PATCH follow each other.',
  ),
  rate_limits: optional(
    tableRateLimitsSchema,
    'How many requests of each method one user or address may send; PUT and PATCH follow each other.',
  ),
  row_access: optional(rowAccess, 'Lets users use only their own rows.'),
  tenant: optional(tenant, 'Lets users use only the rows of their tenant.'),
  features: optional(featuresSchema, 'Caching, pagination, filtering and sorting.'),
})

/** A table, or only its name: its columns are read from the database. */
export const tableSchema = z.pipe(
  z.union([text(), longTable]),
  z.transform((given): z.output<typeof longTable> => {
    return typeof given === 'string' ? { name: given } : given
  }),
)
