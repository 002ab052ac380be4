import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { generate } from '../../src/pipeline/generate.js'
import { fixtureSource } from '../running/generate-fixture.js'
import { cases } from './cases.js'
import { Random } from './random.js'
import type { Tree } from './tree.js'

interface Spec {
  tables: { name: string; columns: Record<string, unknown> }[]
}

const yamlCases = cases.filter((name) => name !== 'programmatic')

test.each(yamlCases)('%s: tables in another order give the same bytes', async (name) => {
  const spec = await specOf(name)
  const expected = treeOf(spec)
  for (const seed of [1, 2, 3]) {
    expect(treeOf({ ...spec, tables: new Random(seed).shuffle(spec.tables) })).toEqual(expected)
  }
})

describe('one column more', () => {
  test.each(['reviews', 'products', 'inventory'])('in %s changes its files and lines that name it', async (table) => {
    const spec = await specOf('shop')
    const before = treeOf(spec)
    const column = { nickname_of_row: { type: 'string', length: 40, nullable: true } }
    const after = treeOf({
      ...spec,
      tables: spec.tables.map((each) =>
        each.name === table ? { ...each, columns: { ...each.columns, ...column } } : each,
      ),
    })
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const changed = Object.keys(after).filter((path) => after[path] !== before[path])
    const ownFolder = `src/generated/${table}/`
    const elsewhere = changed.filter((path) => !path.startsWith(ownFolder))
    const shared = [
      'prisma/schema.prisma',
      'src/generated/openapi.json',
      'src/generated/shared/constraints.ts',
      `src/generated/client/tables/${table}.ts`,
    ]
    expect(elsewhere.filter((path) => !shared.includes(path))).toEqual([])
    // Its own test says which lines of openapi.json change: commas come and go.
    for (const path of changed.filter((path) => !shared.slice(0, 2).includes(path))) {
      const lines = addedLines(before[path] ?? '', after[path] ?? '')
      const unrelated = lines.filter((line) => !/nickname_?of_?row/i.test(line))
      expect(unrelated.length, `${path}:\n${unrelated.join('\n')}`).toBeLessThanOrEqual(2)
    }
  })

  test('another table does not change the other tables’ files', async () => {
    const spec = await specOf('shop')
    const columns = { id: { type: 'integer', primary_key: true }, label: 'text' }
    const [before, after] = [treeOf(spec), treeOf({ ...spec, tables: [...spec.tables, { name: 'gadgets', columns }] })]
    const changed = Object.keys(before).filter((path) => after[path] !== before[path])
    expect(changed.filter((path) => spec.tables.some(({ name }) => path.includes(`/${name}/`)))).toEqual([])
    expect(Object.keys(after).filter((path) => !(path in before))).toEqual(
      expect.arrayContaining(['src/custom/gadgets.ts', 'src/generated/gadgets/gadgets.routes.ts']),
    )
  })
})

test('nothing of the environment or the clock gets into the output', async () => {
  const spec = await specOf('shop')
  const before = treeOf(spec)
  const saved = { ...process.env }
  process.env = { ...saved, DATABASE_URL: 'postgresql://secret@host/x', REDIS_URL: 'redis://secret', TZ: 'Asia/Tokyo' }
  try {
    expect(treeOf(spec)).toEqual(before)
  } finally {
    process.env = saved
  }
})

async function specOf(name: string): Promise<Spec> {
  const source = await fixtureSource(name)
  return ('text' in source ? parse(source.text) : source.value) as Spec
}

function treeOf(spec: Spec): Tree {
  const { files, diagnostics } = generate({ file: 'pylight.yaml', text: stringify(spec) })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return Object.fromEntries(files.map(({ path, text }) => [path, text]))
}

/** Lines that are more frequent in the second text than in the first. */
function addedLines(before: string, after: string): string[] {
  const left = new Map<string, number>()
  for (const line of before.split('\n')) left.set(line, (left.get(line) ?? 0) + 1)
  return after.split('\n').filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}
