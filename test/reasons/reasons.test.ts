import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { leastOf } from '../../src/reasons/least.js'
import type { Reasons } from '../../src/pipeline/why.js'
import { specOf } from '../../bench/tables.js'
import { fixtureFolder } from '../snapshots/cases.js'
import { fileOf, reasonsOf } from './reasons-of.js'

/** Names of what makes the first line that holds some words. */
function whyLine(reasons: Reasons, path: string, words: string): string[] {
  const file = fileOf(reasons, path)
  const line = file.text.split('\n').findIndex((one) => one.includes(words))
  if (line === -1) throw new Error(`${path} has no ${words}`)
  return reasons.ofLine(file, line).reasons.map(({ name }) => name)
}

describe('the reasons of a line of the shop', () => {
  let shop: Reasons
  beforeAll(() => {
    shop = reasonsOf(readFileSync(`${fixtureFolder('shop')}/pylight.yaml`, 'utf8'))
  })

  const products = 'src/generated/products/products'
  it.each<[string, string, string[]]>([
    [
      `${products}.schema.ts`,
      'price: values.decimal(',
      [
        'products.price.precision',
        'products.price.min',
        'products.price.scale',
        'products.price.type',
        'products.price',
      ],
    ],
    [`${products}.schema.ts`, 'What the shop sells', ['products.description']],
    [
      `${products}.schema.ts`,
      'pages: {',
      [
        'products.features.pagination.default_page_size',
        'products.features.pagination.max_page_size',
      ],
    ],
    ['src/generated/orders/orders.schema.ts', "defaultSort: ['", ['orders.id']],
    ['prisma/schema.prisma', 'provider = "sqlite"', ['database.provider']],
    ['docker-compose.yml', 'redis:', []],
    [`${products}.repository.ts`, "from '../shared/context.js'", []],
    ['src/generated/shared/cache/fill.ts', 'export async function', []],
  ])('%s: %s', (path, words, reasons) => {
    expect(whyLine(shop, path, words)).toEqual(reasons)
  })

  it('are foreign keys of other tables when these decide', () => {
    const names = whyLine(
      shop,
      `${products}.cache.ts`,
      "lists: ['products', 'inventory', 'reviews']",
    )
    expect(names).toContain('reviews.product_id.references.on_delete')
    expect(names).toContain('inventory.product_id.references')
    expect(names.filter((name) => !/^(reviews|inventory|products)\b/.test(name))).toEqual([])
  })

  it('are those of the block for a bracket', () => {
    const file = fileOf(shop, 'prisma/schema.prisma')
    const lines = file.text.split('\n')
    const start = lines.findIndex((line) => line.startsWith('model Product '))
    const end = lines.indexOf('}', start)
    expect(shop.ofLine(file, end)).toEqual(shop.ofLine(file, start))
    expect(shop.ofLine(file, end).line).toBe(start)
  })

  it('stand where the spec says so', () => {
    const file = fileOf(shop, 'prisma/schema.prisma')
    const text = readFileSync(`${fixtureFolder('shop')}/pylight.yaml`, 'utf8').split('\n')
    const line = file.text.split('\n').findIndex((one) => /^ {2}sku /.test(one))
    const { reasons } = shop.ofLine(file, line)
    const shown = reasons.map(({ name, span }) => {
      const { line = 0, column = 0, length = 0 } = span ?? {}
      return [name, text[line - 1]?.slice(column - 1, column - 1 + length)]
    })
    expect(shown).toEqual([
      ['products.sku.type', 'string'],
      ['products.sku.unique', 'true'],
      ['products.sku', 'sku'],
      ['database.provider', 'sqlite'],
    ])
  })

  it.each<[string, string[]]>([
    ['src/generated/shared/env.ts', ['database.url', 'database.provider', 'redis.url']],
    ['src/generated/shared/cache/fill.ts', []],
    ['src/generated/index.ts', ['tables']],
    [`${products}.schema.ts`, ['products', 'database.provider']],
  ])('of the whole of %s are the settings, tables and keys behind it', (path, reasons) => {
    const names = shop.ofFile(fileOf(shop, path)).map(({ name }) => name)
    expect(names.sort()).toEqual(reasons.sort())
  })
})

describe('the fewest items that suffice', () => {
  const items = Array.from({ length: 300 }, (_, index) => index)

  it('is what is needed together', () => {
    let tries = 0
    const needs = (left: readonly number[]): boolean => {
      tries++
      return [7, 150, 299].every((item) => left.includes(item))
    }
    expect(leastOf(items, needs)).toEqual([7, 150, 299])
    expect(tries).toBeLessThan(80)
  })

  it('is the first of interchangeable items', () => {
    expect(leastOf(items, (left) => left.includes(20) || left.includes(200))).toEqual([20])
  })
})

describe('a spec of 300 tables', () => {
  it('needs few tries', () => {
    const reasons = reasonsOf(specOf(300))
    const names = whyLine(reasons, 'src/generated/index.ts', "from './order_status_33/")
    expect(names).toEqual(['order_status_33'])
  })
})
