import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/project/doctor/finding.js'
import { materialise, type Project } from '../running/materialise.js'
import { fixtureFolder } from '../snapshots/cases.js'
import { pylight } from './cli.js'

let shop: Project
beforeAll(async () => {
  shop = await materialise('shop')
}, 120_000)

const head = (up: string) => `
import { productsBulkWrites, productsKeys, productsWrites } from '${up}generated/products/products.cache.js'
import { categoriesWrites } from '${up}generated/categories/categories.cache.js'
import { ordersWrites } from '${up}generated/orders/orders.cache.js'
import { cache } from '${up}generated/shared/cache/index.js'
import { prisma } from '${up}generated/shared/prisma.js'
const id = 1
`

let next = 0

/** What doctor says of a file of the shop with this code; the copy keeps the packages near. */
async function findingsOf(code: string, path = 'src/custom/own.ts'): Promise<Finding[]> {
  const folder = `${shop.folder}-doctor-${process.pid.toString()}-${(next++).toString()}`
  cpSync(shop.folder, folder, { recursive: true })
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  const up = path.startsWith('src/') ? '../' : '../src/'
  writeFileSync(file, head(up) + code)
  const args = ['doctor', '--offline', '--json', '--out', folder]
  const { stdout } = await pylight(fixtureFolder('shop'), args)
  rmSync(folder, { recursive: true })
  const { findings } = JSON.parse(stdout) as { findings: Finding[] }
  return findings.filter(({ level, subject }) => subject === 'code' && level !== 'ok')
}

async function fixOf(code: string, path?: string): Promise<string> {
  const findings = await findingsOf(code, path)
  expect(findings.every(({ level }) => level === 'error')).toBe(true)
  return findings.map(({ fix }) => fix).join('\n')
}

describe('doctor finds', () => {
  test('a delete wrapped as an update', async () => {
    const code =
      'await cache.write(productsWrites.update(id), () => prisma.product.delete({ where: { id } }))'
    expect(await fixOf(code)).toBe(
      "Name these as well: { lists: ['inventory', 'reviews'], rowsOf: ['inventory', 'reviews'] }, as productsWrites.delete(id) does.",
    )
  })

  test('a write of many rows wrapped as one of a single row', async () => {
    const code =
      'await cache.write(productsWrites.update(id), () => prisma.product.updateMany({ data: {} }))'
    expect(await fixOf(code)).toContain("rowsOf: ['products']")
  })

  test.each([
    [
      'a nested create',
      "update({ where: { id }, data: { category: { create: { name: 'a', slug: 'a' } } } })",
    ],
    ['a nested update', "update({ where: { id }, data: { category: { update: { name: 'a' } } } })"],
    [
      'a write nested in another',
      "update({ where: { id }, data: { category: { update: { data: { parent: { create: { name: 'a', slug: 'b' } } } } } } })",
    ],
    [
      'connectOrCreate',
      "create({ data: { name: 'a', sku: 'a', price: 1, category: { connectOrCreate: { where: { id }, create: { name: 'a', slug: 'a' } } } } })",
    ],
  ])('%s', async (_, call) => {
    const code = `await cache.write(productsWrites.update(id), () => prisma.product.${call})`
    expect(await fixOf(code)).toMatch(/lists: \['categories'\]/)
  })

  test('rows of another table that are connected', async () => {
    const code = `await cache.write(categoriesWrites.update(id), () =>
      prisma.category.update({ where: { id }, data: { products: { connect: { id: 2 } } } }))`
    expect(await fixOf(code)).toContain("{ lists: ['products'], rowsOf: ['products'] }")
  })

  test('a nested write that isn’t inside a cache.write', async () => {
    const code =
      "await prisma.category.create({ data: { name: 'a', slug: 'a', products: { create: { name: 'a', sku: 'a', price: 1 } } } })"
    expect(await fixOf(code)).toMatch(/cache\.write\(\{ lists: \['categories', 'products'\]/)
  })

  test('a forgotten other table', async () => {
    const code = `await cache.write(productsWrites.update(id), () =>
      prisma.$transaction(async (tx) => {
        await tx.product.update({ where: { id }, data: {} })
        await tx.order.update({ where: { id }, data: {} })
      }))`
    expect(await fixOf(code)).toMatch(
      /^Name these as well: \{ lists: \['orders'\].*ordersWrites\.update\(id\) does\.$/,
    )
  })

  test.each(['scripts/nightly.ts', 'prisma/seed.mts', 'scripts/old.js'])(
    'a write in %s',
    async (path) => {
      expect(await fixOf('await prisma.product.updateMany({ data: {} })', path)).toContain(
        'productsBulkWrites.updateMany()',
      )
    },
  )
})

describe('doctor accepts', () => {
  test.each([
    [
      'all tables of a transaction',
      `await cache.write({ lists: ['products', 'orders'], items: [productsKeys.item(id)], rowsOf: ['orders', 'order_items'] }, () =>
      prisma.$transaction([prisma.product.update({ where: { id }, data: {} }), prisma.order.update({ where: { id }, data: {} })]))`,
    ],
    [
      'an invalidation that is put together',
      `const stale = { lists: [...productsWrites.delete(id).lists ?? [], 'orders' as const], items: [productsKeys.item(id)], rowsOf: productsWrites.delete(id).rowsOf ?? [] }
      await cache.write(stale, () => prisma.product.delete({ where: { id } }))`,
    ],
    [
      'one from a function',
      `const staleOf = (key: number) => productsWrites.delete(key)
      await cache.write(staleOf(id), () => prisma.product.delete({ where: { id } }))`,
    ],
    [
      'more than is needed',
      'await cache.write(productsBulkWrites.deleteMany(), () => prisma.product.update({ where: { id }, data: {} }))',
    ],
    [
      'a connection to a row that doesn’t change',
      'await cache.write(productsWrites.update(id), () => prisma.product.update({ where: { id }, data: { category: { connect: { id } } } }))',
    ],
    [
      'what it can’t know',
      'export const own = (stale: object) => cache.write(stale, () => prisma.product.delete({ where: { id } }))',
    ],
    [
      'an order written as one',
      'await cache.write(ordersWrites.update(id), () => prisma.order.update({ where: { id }, data: {} }))',
    ],
  ])('%s', async (_, code) => {
    expect(await findingsOf(code)).toEqual([])
  })

  test('what tests write to databases of their own', async () => {
    expect(await findingsOf('await prisma.product.deleteMany()', 'test/helpers.ts')).toEqual([])
  })
})
