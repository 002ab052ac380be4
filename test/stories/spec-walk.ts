import { stringify } from 'yaml'
import { Random } from '../snapshots/random.js'

export interface WalkedSpec {
  database: { url: string }
  redis?: { prefix?: string; store?: string }
  features?: object
  tables: WalkedTable[]
}

interface WalkedTable {
  name: string
  was?: string
  description?: string
  columns: Record<string, WalkedColumn>
  methods?: string[]
  features?: object
}

interface WalkedColumn {
  type: string
  nullable?: boolean
  references?: { table: string; column: string; on_delete: string }
  [setting: string]: unknown
}

const key = { type: 'integer', primary_key: true }
const code = { type: 'string', unique: true }
const bookCode = {
  type: 'string',
  nullable: true,
  references: { table: 'books', column: 'code', on_delete: 'set_null' },
}
const types = ['integer', 'string', 'boolean', 'date', 'decimal', 'json', 'text', 'integr']
const names = ['alpha', 'beta', 'gamma', 'delta']

export function startOfWalk(): WalkedSpec {
  return {
    database: { url: 'file:./a.db' },
    tables: [
      { name: 'shelves', columns: { id: key, label: { type: 'text' } } },
      { name: 'books', columns: { id: key, code, shelf_id: reference('shelves', 'set_null') } },
      {
        name: 'reviews',
        columns: { id: key, book_id: reference('books', 'cascade'), book_code: bookCode },
      },
    ],
  }
}

/** Writes no aliases, because people don't either. */
export function textOf(spec: WalkedSpec): string {
  return stringify(spec, { aliasDuplicateObjects: false })
}

/** An edit of a spec as people make it: most change one table, and many affect others. */
export function step(spec: WalkedSpec, random: Random): WalkedSpec {
  const next = structuredClone(spec)
  const table = random.pick(next.tables)
  const column = () => ({ type: random.pick(types), nullable: random.below(2) === 0 })
  const others = Object.keys(table.columns).filter((name) => name !== 'id')
  random.pick([
    () => (table.columns[random.pick(names)] = column()),
    () => (table.columns[random.pick(names)] = column()),
    () => others.length > 0 && Reflect.deleteProperty(table.columns, random.pick(others)),
    () => (table.columns['owner_id'] = reference(random.pick(next.tables).name, anyAction(random))),
    () => changeReference(table, random),
    () => (table.features = { caching: random.below(2) === 0 }),
    () => (table.features = { caching: { item: { enabled: random.below(2) === 0 } } }),
    () => (table.methods = random.pick([['GET'], ['POST', 'DELETE'], ['GET', 'PATCH', 'DELETE']])),
    () => (table.description = `One of ${random.below(100)}`),
    () => (next.features = { caching: { expiration_seconds: 10 + random.below(50) } }),
    () => (next.redis = { prefix: random.pick(['a:', 'b:', '${PREFIX:-c}:']) }),
    () => (next.redis = { store: random.pick(['redis', 'memory']) }),
    () => next.tables.push({ name: `${random.pick(names)}s`, columns: { id: key } }),
    () => next.tables.length > 1 && next.tables.splice(next.tables.indexOf(table), 1),
    () => rename(next, table, `${random.pick(names)}_${random.below(9)}`),
    () => next.tables.reverse(),
  ])()
  return next
}

function reference(table: string, action: string): WalkedColumn {
  return { type: 'integer', nullable: true, references: { table, column: 'id', on_delete: action } }
}

function anyAction(random: Random): string {
  return random.pick(['cascade', 'restrict', 'set_null'])
}

function changeReference({ columns }: WalkedTable, random: Random): void {
  for (const { references } of Object.values(columns)) {
    if (references) references.on_delete = anyAction(random)
  }
}

function rename({ tables }: WalkedSpec, table: WalkedTable, name: string): void {
  const references = tables.flatMap(({ columns }) =>
    Object.values(columns).map((one) => one.references),
  )
  for (const one of references) if (one?.table === table.name) one.table = name
  table.was = table.name
  table.name = name
}
