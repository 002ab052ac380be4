import { join } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { materialise } from '../running/materialise.js'
import { Random } from '../snapshots/random.js'
import { expectInTime } from '../running/time-limit.js'

interface Read {
  key: string
  page: number
  limit: number
  where: unknown
  orderBy: unknown
}

let read: (query: URLSearchParams) => Read
beforeAll(async () => {
  const { folder } = await materialise('all-types-sqlite')
  const outfile = join(folder, 'dist/things.schema.js')
  await build({
    entryPoints: [join(folder, 'src/generated/things/things.schema.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  })
  const { parseThingsQuery } = (await import(outfile)) as { parseThingsQuery: typeof read }
  read = parseThingsQuery
})

/** Values of each column, each with all its spellings. */
const spellings: Record<string, string[][]> = {
  count: [
    ['100', '100.0', '1e2', '+100', '0100', '.1e3'],
    ['0', '-0', '0.0', '0e5'],
    ['-7', '-7.', '-07'],
  ],
  big: [['9007199254740993', '9007199254740993.0'], ['-1'], ['5e3', '5000']],
  price: [
    ['0.1', '.1', '0.10', '1e-1'],
    ['0', '-0', '0.000'],
    ['19.999', '19.9990', '+19.999'],
  ],
  ratio: [
    ['0.5', '.5', '5e-1', '0.50'],
    ['0', '-0'],
  ],
  label: [['a'], ['A'], [' a'], ['a,b'], ['a&b=c'], ['%'], ['\\'], [''], ['x'.repeat(600)], ['é']],
  token: [
    ['c0ffee00-1234-4abc-8def-0123456789ab', 'C0FFEE00-1234-4ABC-8DEF-0123456789AB'],
    ['00000000-0000-0000-0000-000000000000'],
  ],
  day: [['2024-02-29'], ['2024-03-01']],
  at: [['08:30:00', '08:30', '08:30:00.000'], ['08:30:00.001']],
  seen_at: [
    ['2024-05-01T12:00:00Z', '2024-05-01T14:00:00+02:00', '2024-05-01T12:00:00.000'],
    ['2024-05-01', '2024-05-01T00:00:00Z'],
  ],
  level: [['low'], ['mid_range'], ['high']],
}
const equality = ['eq', 'ne', 'in']
const order = ['gt', 'gte', 'lt', 'lte']

interface Meaning {
  column: string
  op: string
  values: string[][]
}

function randomMeaning(random: Random): Meaning {
  const column = random.pick(Object.keys(spellings))
  const isOrdered = column !== 'token' && column !== 'level'
  const op = random.pick(isOrdered ? [...equality, ...order] : equality)
  const all = spellings[column] ?? []
  const values = random.shuffle(all).slice(0, op === 'in' ? random.below(all.length + 1) : 1)
  return { column, op, values }
}

/** A random spelling of the query. */
function spelled({ column, op, values }: Meaning, random: Random): [string, string] {
  const texts = values.map((value) => random.pick(value))
  const [only = '', ...others] = texts
  if (op === 'in' && (others.length > 0 || only === '' || random.below(2) === 0)) {
    const repeated = [...texts, ...(texts.length > 0 ? [random.pick(texts)] : [])]
    const parts = random.shuffle(repeated).map((text) => text.replace(/[\\,]/g, '\\$&'))
    return [`${column}__in`, parts.join()]
  }
  const name = op === 'in' || op === 'eq' ? random.pick([column, `${column}__eq`]) : undefined
  return [name ?? `${column}__${op}`, only]
}

function randomQuery(meanings: Meaning[], random: Random): URLSearchParams {
  const sometimes = (...part: [string, string]) => (random.below(2) === 0 ? [part] : [])
  const filters = [...meanings, ...(meanings.length > 0 ? [random.pick(meanings)] : [])]
  return new URLSearchParams(
    random.shuffle([
      ...filters.map((meaning) => spelled(meaning, random)),
      ...sometimes('page', random.pick(['1', '01', '0', 'x', ''])),
      ...sometimes('limit', random.pick(['10', '010', '-1', ''])),
      ...sometimes('sort', random.pick(['', 'id', 'id,count', 'id,id'])),
      ...sometimes('utm_source', random.below(100).toString()),
      ...sometimes('_', random.below(100).toString()),
    ]),
  )
}

test('requests for the same list share a key, and others do not', () => {
  const random = new Random(10)
  const byKey = new Map<string, Read>()
  for (let round = 0; round < 3000; round++) {
    const meanings = Array.from({ length: random.below(4) }, () => randomMeaning(random))
    const asked = [randomQuery(meanings, random), randomQuery(meanings, random)]
    const [one, other] = asked.map(read)
    expect(one, asked.map(String).join('\n')).toEqual(other)
    const known = one && byKey.get(one.key)
    if (known) expect(one, String(asked[0])).toEqual(known)
    if (one) byKey.set(one.key, one)
  }
  const wheres = [...byKey.values()].map(({ where }) => JSON.stringify(where, withBigInts))
  expect(new Set(wheres).size).toBe(byKey.size)
})

function withBigInts(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value.toString()}n` : value
}

const alphabet = ['%', '_', '\\', ',', '-', 'e', '.', '0', '1', 'a', ' ', '\0', '😀', '\ud800', 'Z']
const names = ['count', 'big__in', 'label__like', 'seen_at', 'sort', 'page', 'coutn', '__', '']

test('any query is answered quickly with a list or a 400', () => {
  const random = new Random(11)
  for (let round = 0; round < 500; round++) {
    const query = new URLSearchParams()
    while (String(query).length < 7000 && random.below(20) > 0) {
      const some = Array.from({ length: 1 + random.below(3) }, () => random.pick(alphabet))
      query.append(random.pick(names), some.join('').repeat(random.below(700)))
    }
    const start = performance.now()
    try {
      expect(read(query).key).toMatch(/^(page=\d+&limit=\d+|sha256:)/)
    } catch (error) {
      expect(error, String(query)).toMatchObject({ status: 400 })
    }
    expectInTime(performance.now() - start, 200, String(query))
  }
})
