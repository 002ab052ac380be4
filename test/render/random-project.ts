import type { Random } from '../snapshots/random.js'
import { randomColumn, randomKey } from './random-columns.js'
import {
  constant,
  maybe,
  name,
  randomSetting,
  some,
  text,
  type Json,
  type Settings,
} from './random-texts.js'

/** Specs of every feature whose names, texts and lists have any length. */
export function randomProject(random: Random): Settings {
  const provider = random.pick(['sqlite', 'postgresql', 'mysql'])
  const tables: Settings[] = []
  for (let left = 1 + random.below(3); left > 0; left--) {
    tables.push(randomTable(provider, random, tables))
  }
  return {
    database: { provider, url: randomUrl(provider, random) },
    ...maybe(random, 'redis', {
      ...maybe(random, 'store', random.pick(['redis', 'memory', 'custom'])),
      ...maybe(random, 'prefix', randomSetting(random)),
      ...maybe(random, 'url', random.pick(['redis://cache:6379', '${CACHE:-redis://localhost}'])),
      ...maybe(random, 'on_undelivered', random.pick(['answer', 'reject'])),
    }),
    ...maybe(random, 'swagger', { title: text(random, 80), description: text(random, 200) }),
    ...maybe(random, 'features', randomFeatures([], random)),
    tables,
  }
}

function randomUrl(provider: string, random: Random): string {
  const scheme = provider === 'sqlite' ? 'file:' : `${provider}://`
  const url = `${scheme}${name(random).toLowerCase()}`
  return random.pick([
    url,
    `\${DATABASE_URL:-${url}}`,
    `${scheme}\${${constant(random)}}/\${${constant(random)}:-x}`,
  ])
}

function randomTable(provider: string, random: Random, others: Settings[]): Settings {
  const keys = Array.from({ length: random.pick([1, 1, 2, 3, 5]) }, () => name(random))
  const isComposite = keys.length > 1
  const columns: Record<string, Settings> = {}
  for (const key of keys)
    columns[key] = { ...randomKey(random), ...(isComposite ? {} : { primary_key: true }) }
  for (let left = random.below(random.pick([3, 10, 40])); left > 0; left--) {
    columns[name(random)] ??= randomColumn(provider, random, others)
  }
  const names = Object.keys(columns).filter((column) => isComparable(columns[column] ?? {}))
  const unique = some(names, random).slice(0, 5)
  return {
    name: name(random),
    ...maybe(random, 'description', text(random, 200)),
    columns,
    ...(isComposite && { primary_key: keys }),
    ...(random.below(4) === 0 && !keys.includes(unique[0] ?? '') && { unique: [unique] }),
    ...(random.below(4) === 0 && {
      methods: some(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], random),
    }),
    ...maybe(random, 'features', randomFeatures(names, random)),
  }
}

/** Whether lists can be filtered and sorted by it, and it can be unique, on every database. */
function isComparable({ type, hidden }: Settings): boolean {
  return hidden !== true && type !== 'json' && type !== 'bytes' && type !== 'text'
}

function randomFeatures(columns: string[], random: Random): Settings {
  const fields = columns.length > 0 ? { fields: some(columns, random) } : {}
  return {
    ...maybe(random, 'caching', randomCaching(columns, random)),
    ...maybe(
      random,
      'pagination',
      random.pick([{ enabled: false }, { default_page_size: 5, max_page_size: 1000 }]),
    ),
    ...maybe(random, 'filtering', random.pick([{ enabled: false }, fields])),
    ...maybe(random, 'sorting', {
      ...fields,
      ...(columns.length > 0 && {
        default: some(columns, random)
          .slice(0, 4)
          .map((column) => `-${column}`)
          .join(','),
      }),
    }),
  }
}

function randomCaching(columns: string[], random: Random): Json {
  const queries = ['', 'page=1&limit=50', ...(columns.length > 0 ? [`limit=5&page=2`] : [])]
  return random.pick<() => Json>([
    () => ({ enabled: false }),
    () => ({
      ...maybe(random, 'list', { expiration_seconds: 60 }),
      ...maybe(random, 'item', random.pick([{ enabled: false }, { ttl: 86_400 }])),
      ...maybe(random, 'prefix', randomSetting(random)),
      ...maybe(random, 'warm', some(queries, random)),
      ...maybe(random, 'stale_while_revalidate_seconds', 30),
      ...maybe(random, 'negative_seconds', 5),
      ...maybe(random, 'lock', true),
      ...maybe(random, 'consistency', 'strict'),
    }),
  ])()
}
