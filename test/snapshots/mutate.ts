import { Random } from './random.js'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Parent = Json[] | { [key: string]: Json }
interface Place {
  parent: Parent
  key: string
}

const names = [
  'things',
  'sheep',
  'news_items',
  'camelCase',
  'a1',
  'Order',
  'user',
  'id',
  'products',
  'Products',
  'product',
  'class',
  'constructor',
  '__proto__',
  'toString',
  'naïve',
  '用户',
  'a b',
  'a-b',
  '1st',
  '_',
  '$x',
  '',
  'x'.repeat(70),
  '../up',
  'index',
  'shared',
  'prisma',
  'select',
  'await',
  'sort',
  'page',
  'a\u202eb',
] as const

const types = [
  ...['integer', 'bigint', 'decimal', 'float', 'boolean', 'string', 'text', 'uuid'],
  ...['date', 'time', 'datetime', 'json', 'bytes', 'enum', 'varchar', 'Integer'],
] as const

const scalars: Json[] = [
  ...[null, true, false, 0, -1, 1, 7, 1.5, 1e308, -1e21, 2 ** 53, 2 ** 31, 65_536],
  ...['', ' ', '0', 'null', 'now', 'uuid', 'cuid', 'autoincrement', '2024-02-30', '*/', '${X}', '${X:-y}'],
  ...['`', "'", '"', '\n', '\u2028', '{{x}}', '</script>', '[', '^(a+)+$', '(?<', 'x'.repeat(2_000), '\ud800'],
  ...['cascade', 'set_null', 'set_default', 'restrict', 'GET', 'products', 'id', '-id'],
  [],
  {},
  [null],
  [['id']],
]

/** Keys of columns and tables, with possible values. */
const options: [key: string, values: Json[]][] = [
  ['nullable', [true, false]],
  ['unique', [true]],
  ['hidden', [true]],
  ['updated_at', [true]],
  ['default', ['x', 0, true, 'now', 'uuid', '1.5']],
  ['length', [1, 50, 5_000]],
  ['min', [0, -5, '0.5']],
  ['max_length', [1, 100]],
  ['pattern', ['^a.*/`${x}$', '\\p{L}+']],
  ['description', ['A */ text', '`${x}`\nof two lines']],
  ['methods', [['GET'], ['POST'], ['DELETE', 'PATCH'], ['GET', 'HEAD']]],
  ['features', [{ caching: false }, { filtering: { fields: ['id'] } }, { sorting: { default: '-id' } }]],
]

/** One to three random changes of a spec, by mistake or on purpose. */
export function mutate<T>(document: T, random: Random): T {
  const copy = structuredClone(document) as Json
  for (let left = 1 + random.below(2) + random.below(2); left > 0; left--) random.pick([change, rethink])(copy, random)
  return copy as T
}

function change(document: Json, random: Random): void {
  const places = placesIn(document)
  if (places.length === 0) return
  const place = random.pick(places)
  const value = read(place)
  random.pick([
    () => remove(place),
    () => rename(place, random.pick(names)),
    () => rename(place, typo(place.key, random)),
    () => write(place, random.pick(scalars)),
    () => write(place, typeof value === 'string' ? random.pick(names) : random.pick(scalars)),
    () => write(place, typeof value === 'number' ? value * random.pick([-1, 0.5, 1e9]) : value),
    () => write(place, structuredClone(read(random.pick(places)))),
    () => duplicate(place, random),
    () => retype(random.pick(places.filter(({ key }) => key === 'type').concat(place)), random),
    () => swap(place, random.pick(places)),
  ])()
}

/** A change that may be valid. */
function rethink(document: Json, random: Random): void {
  const places = placesIn(document)
  const columns = places.filter((place) => isColumn(read(place)))
  const tables = places.filter(({ parent }) => Array.isArray(parent) && isTable(read({ parent, key: '0' })))
  if (columns.length === 0 || tables.length === 0) return
  const [key, values] = random.pick(options)
  const [column, table] = [random.pick(columns), random.pick(tables)]
  random.pick([
    () => rename(column, random.pick(names)),
    () => renameEverywhere(document, nameOf(table), random.pick(names)),
    () => renameEverywhere(document, column.key, random.pick(names)),
    () => remove(random.pick([column, table])),
    () => write(column, random.pick(types)),
    () => define(objectAt(random.pick([column, column, table])), key, random.pick(values)),
    () => define(objectAt(column), 'type', random.pick(types)),
  ])()
}

function isColumn(value: Json): boolean {
  return value !== null && typeof value === 'object' && 'type' in value
}

function isTable(value: Json): boolean {
  return value !== null && typeof value === 'object' && 'columns' in value
}

function objectAt(place: Place): object {
  const value = read(place)
  return value !== null && typeof value === 'object' ? value : {}
}

function nameOf(table: Place): string {
  const { name } = objectAt(table) as { name?: Json }
  return typeof name === 'string' ? name : 'products'
}

function renameEverywhere(document: Json, from: string, to: string): void {
  for (const place of placesIn(document)) {
    if (read(place) === from) write(place, to)
    if (place.key === from) rename(place, to)
  }
}

function placesIn(node: Json): Place[] {
  if (node === null || typeof node !== 'object') return []
  const parent: Parent = node
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(read({ parent, key }))])
}

function read({ parent, key }: Place): Json {
  return (Array.isArray(parent) ? parent[Number(key)] : parent[key]) ?? null
}

function write({ parent, key }: Place, value: Json): void {
  if (Array.isArray(parent)) parent[Number(key)] = value
  else define(parent, key, value)
}

function remove({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else Reflect.deleteProperty(parent, key)
}

/** Keeps the key's position. */
function rename({ parent, key }: Place, name: string): void {
  if (Array.isArray(parent)) return
  const entries = Object.entries(parent)
  for (const [old] of entries) Reflect.deleteProperty(parent, old)
  for (const [old, value] of entries) define(parent, old === key ? name : old, value)
}

function define(parent: object, key: string, value: Json): void {
  Object.defineProperty(parent, key, { value, configurable: true, enumerable: true, writable: true })
}

function duplicate(place: Place, random: Random): void {
  const value = structuredClone(read(place))
  if (Array.isArray(place.parent)) place.parent.push(value)
  else define(place.parent, `${place.key}${random.pick(['_2', 's', 'X'])}`, value)
}

function retype(place: Place, random: Random): void {
  write(place, random.pick(types))
}

function swap(a: Place, b: Place): void {
  const [first, second] = [structuredClone(read(a)), structuredClone(read(b))]
  write(a, second)
  write(b, first)
}

function typo(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  return random.pick([
    text.slice(0, at) + text.slice(at + 1),
    `${text.slice(0, at)}x${text.slice(at)}`,
    text.toUpperCase(),
    `${text} `,
  ])
}
