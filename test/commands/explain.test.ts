import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explain, type CachePlan } from '../../src/pipeline/explain.js'
import { pylight } from './cli.js'
import { fixtureSource, generateFixture } from '../running/generate-fixture.js'
import { cases, fixtureFolder } from '../snapshots/cases.js'

async function planOf(fixture: string): Promise<CachePlan> {
  const { plan } = explain(await fixtureSource(fixture))
  if (!plan) throw new Error(`${fixture} has errors`)
  return plan
}

async function explained(fixture: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await pylight(fixtureFolder(fixture), ['explain', '--cache', ...args])
  expect(stderr).toBe('')
  return stdout
}

describe('pylight explain --cache', () => {
  test.each([
    ['shop', 'products'],
    ['shop', 'orders'],
    ['shop', 'payments'],
    ['shop', 'users'],
    ['two-keys-to-one-table', 'teams'],
    ['self-relation', 'employees'],
  ])('of %s, %s says what goes stale and why', async (fixture, table) => {
    expect(await explained(fixture, table)).toMatchSnapshot()
  })

  test('draws the foreign keys that propagate writes', async () => {
    expect(await explained('shop', '--mermaid', 'users')).toMatchSnapshot()
    expect(await explained('two-keys-to-one-table', '--mermaid')).toMatchSnapshot()
  })

  test('prints it as JSON', async () => {
    const [products] = JSON.parse(await explained('shop', 'products', '--json')) as object[]
    expect(products).toMatchObject({
      name: 'products',
      prefix: 'shop:',
      warm: ['', 'page=1&limit=50&sort=-price'],
    })
  })

  test('knows a table that was meant', async () => {
    const { exitCode, stderr } = await pylight(fixtureFolder('shop'), [
      'explain',
      '--cache',
      'prodcts',
    ])
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'There is no table prodcts. Did you mean products?\n',
    })
  })

  test('wants --cache beside --mermaid', async () => {
    const { exitCode } = await pylight(fixtureFolder('shop'), ['explain', '--mermaid'])
    expect(exitCode).toBe(2)
  })
})

describe('the plan of a cache', () => {
  test.each(cases)('of %s is what is generated', async (fixture) => {
    const files = new Map((await generateFixture(fixture)).map(({ path, text }) => [path, text]))
    for (const { name, writes } of (await planOf(fixture)).tables) {
      const text = files.get(join('src/generated', name, `${name}.cache.ts`)) ?? ''
      for (const { kind, methods, stale } of writes) {
        const written = invalidationOf(text, kind)
        const wanted = methods.length > 0 ? stale : []
        const lists = wanted.filter(({ lists, rows }) => lists || rows !== 'none')
        const all = wanted.filter(({ rows }) => rows === 'all')
        expect(written.lists, `${name} ${kind}`).toEqual(distinct(lists.map(({ table }) => table)))
        expect(written.rowsOf, `${name} ${kind}`).toEqual(distinct(all.map(({ table }) => table)))
        // Code names the keys; that a table is a view is only in the plan.
        const keys = all.flatMap(({ because }) => because).filter((one) => one.includes('→'))
        expect(written.reasons, `${name} ${kind}`).toEqual(keys)
      }
    }
  })
})

const distinct = (names: string[]): string[] => [...new Set(names)].sort()

/** The tables that a function of a table's cache file names. */
function invalidationOf(text: string, kind: string) {
  const writes = /Writes = \{[^]*?\n\}/.exec(text)?.[0] ?? ''
  const [, body = ''] =
    new RegExp(`^  ${kind}: [^]*?\\(\\{\\n([^]*?)^  \\}\\),`, 'm').exec(writes) ?? []
  const [, lists = ''] = /lists: \[([^]*?)\]/.exec(body) ?? []
  const [, rows = ''] = /rowsOf: \[([^]*?)\n? *\],/.exec(body) ?? []
  return {
    lists: distinct(quoted(lists)),
    rowsOf: distinct(quoted(rows.replaceAll(/\/\/.*/g, ''))),
    reasons: [...rows.matchAll(/\/\/ (.*)/g)].map(([, reason = '']) => reason),
  }
}

const quoted = (text: string): string[] =>
  [...text.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)
