import type { Random } from '../snapshots/random.js'
import { maybe, name, text, type Json, type Settings } from './random-texts.js'

export const enumOf = (random: Random) =>
  Array.from({ length: 1 + random.below(8) }, () => name(random))

export function randomKey(random: Random): Settings {
  const type = random.pick([
    'integer',
    'integer',
    'bigint',
    'string',
    'uuid',
    'enum',
    'date',
    'datetime',
    'timestamp',
    'decimal',
    'boolean',
  ])
  return {
    type,
    ...(type === 'enum' && { values: enumOf(random) }),
    ...(type === 'string' && { length: 40 }),
    ...(type === 'decimal' && { precision: 12, scale: 2 }),
  }
}

export function randomColumn(provider: string, random: Random, others: Settings[]): Settings {
  const target =
    random.below(3) === 0 ? others.find((table) => targetOf(table) !== undefined) : undefined
  const described = random.below(4) === 0 ? { description: text(random, 150) } : {}
  if (target) return { ...described, ...referenceTo(target, random) }
  return {
    ...described,
    ...maybe(random, 'nullable', true),
    ...randomValue(provider, random),
    ...(random.below(9) === 0 && { hidden: true }),
  }
}

/** A table's key where it is one integer. */
function targetOf(table: Settings): string | undefined {
  const columns = Object.entries(table['columns'] as Record<string, Settings>)
  return columns.find(
    ([, column]) => column['primary_key'] === true && column['type'] === 'integer',
  )?.[0]
}

function referenceTo(target: Settings, random: Random): Settings {
  const nullable = random.below(2) === 0
  const action = () => random.pick(['cascade', 'restrict', ...(nullable ? ['set_null'] : [])])
  const reference = {
    table: target['name'] ?? '',
    column: targetOf(target) ?? '',
    on_delete: action(),
  }
  return {
    type: 'integer',
    nullable,
    ...(random.below(3) === 0 && { unique: true }),
    references: reference,
  }
}

function randomValue(provider: string, random: Random): Settings {
  const hasJson = provider === 'postgresql'
  const value = random.pick<() => Settings>([
    () => ({
      type: 'integer',
      ...maybe(random, 'min', -5),
      ...maybe(random, 'max', 1_000_000),
      ...maybe(random, 'default', 7),
    }),
    () => ({
      type: 'bigint',
      ...maybe(random, 'max', '9007199254740993'),
      ...maybe(random, 'default', '123456789012'),
    }),
    () => ({
      type: 'decimal',
      precision: 20,
      scale: 4,
      ...maybe(random, 'min', '-0.5'),
      ...maybe(random, 'default', '1.25'),
    }),
    () => ({
      type: 'float',
      ...maybe(random, 'min', 1e-7),
      ...maybe(random, 'default', random.pick([1.5, 1e21])),
    }),
    () => ({ type: 'boolean', ...maybe(random, 'default', true) }),
    () => ({ type: 'string', ...maybe(random, 'length', 200), ...randomChecks(random) }),
    () => ({ type: 'text', ...randomChecks(random) }),
    () => ({ type: 'string', length: 200, default: text(random, 150) }),
    () => ({ type: random.pick(['uuid', 'date', 'time', 'datetime', 'bytes']) }),
    () => ({ type: 'datetime', ...random.pick([{ default: 'now' }, { updated_at: true }]) }),
    () => ({
      type: random.pick(['datetime', 'timestamp']),
      precision: 0,
      ...maybe(random, 'updated_at', true),
    }),
    () => ({ type: 'json', ...(hasJson && maybe(random, 'default', randomJson(random, 3))) }),
    () => ({
      type: 'bytes',
      ...(hasJson && { default: Buffer.from(text(random, 90)).toString('base64') }),
    }),
    () => {
      const values = enumOf(random)
      return { type: 'enum', values, ...maybe(random, 'default', values[0] ?? '') }
    },
  ])()
  return value['updated_at'] === true ? { ...value, nullable: false } : value
}

function randomChecks(random: Random): Settings {
  const pattern = random.pick([
    '^[a-z/]+$',
    '^\\p{L}{1,20}$',
    '^(\\d{3}-){2,5}[^"\'`]*$',
    '^[A-Za-z0-9]{3}-[A-Za-z0-9]{3}-[A-Za-z0-9]{3}$',
  ])
  return {
    ...maybe(random, 'min_length', 2),
    ...maybe(random, 'max_length', 150),
    ...maybe(random, 'pattern', pattern),
  }
}

function randomJson(random: Random, depth: number): Json {
  const item = () => randomJson(random, depth - 1)
  const items = () => Array.from({ length: random.below(5) }, item)
  const plain: Json[] = [true, null, 12, -1.5, 1e21, 1e-7, text(random, 40), 'a']
  return depth === 0
    ? random.pick(plain)
    : random.pick<() => Json>([
        () => random.pick(plain),
        items,
        () => Array.from({ length: random.below(40) }, () => random.below(1000)),
        () =>
          Object.fromEntries(
            items().map((value) => [
              random.pick([name(random), 'a-b', '1', text(random, 9)]),
              value,
            ]),
          ),
      ])()
}
