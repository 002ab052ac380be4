/** Words that can't be a variable in a strict-mode module, or that table files already use. */
const variables = new Set(
  (
    'arguments as async await break case catch class const continue debugger default delete do ' +
    'else enum eval export extends false finally for from function get if implements import in ' +
    'instanceof interface let new null of package private protected public return set static ' +
    'super switch this throw true try type typeof undefined using var void while with yield ' +
    'cache prisma z'
  ).split(' '),
)

/** Names that Prisma's schema refuses in any case. */
const scalars = [
  'BigInt',
  'Boolean',
  'Bytes',
  'DateTime',
  'Decimal',
  'Float',
  'Int',
  'Json',
  'String',
]

/** Names that a table's files use: an interface with that name would shadow them. */
const globals = (
  'Buffer CachedBody Date Error Filterable Hooks Invalidation JSON OrderBy PageOf Partial Pick Prisma PrismaClient ' +
  'Promise ReadOnly Record RequestHandler Required ReturnType Router Sortable Uint8Array Where WriteHooks'
).split(' ')

const types = new Set([...scalars, ...globals])

/** Other folders beside the tables', Windows's device names, and the beginning of `ListQuery`. */
const tables = /^(shared|prisma|list|con|prn|aux|nul|com\d|lpt\d)$/i

/** Beginnings of Prisma's filters and names that every object has: Prisma would misread rows. */
const columns = new Set(['AND', 'OR', 'NOT', ...Object.getOwnPropertyNames(Object.prototype)])

/** Methods of Prisma's query promises, which have a method for each relation, too. */
const promiseMethods = new Set(['then', 'catch', 'finally', 'constructor'])

export const isReservedVariable = (name: string): boolean => variables.has(name)
export const isReservedType = (name: string): boolean => types.has(name) || variables.has(name)
export const isReservedColumn = (name: string): boolean => columns.has(name)
export const isReservedTable = (name: string): boolean => tables.test(name)
export const isPromiseMethod = (name: string): boolean => promiseMethods.has(name)
