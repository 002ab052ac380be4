import { cpSync, rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/project/doctor/finding.js'
import { lockEntry, lockPath, printLock } from '../../src/output/lock-file.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { editFiles } from '../running/edit-files.js'
import { materialise, writeFiles } from '../running/materialise.js'
import { fixtureFolder } from '../snapshots/cases.js'
import { pylight } from './cli.js'

interface Case {
  name: string
  code: string
  /** What doctor advises. */
  fix?: string | RegExp
  /** The file of the code. */
  path?: string
}

const head = (up: string) => `
import { productsBulkWrites, productsKeys, productsWrites } from '${up}generated/products/products.cache.js'
import { categoriesWrites } from '${up}generated/categories/categories.cache.js'
import { ordersWrites } from '${up}generated/orders/orders.cache.js'
import { cache } from '${up}generated/shared/cache/index.js'
import { prisma } from '${up}generated/shared/prisma.js'
const id = 1
`

const productUpdate = (call: string) =>
  `await cache.write(productsWrites.update(id), () => prisma.product.${call})`

const wrong: Case[] = [
  {
    name: 'a delete wrapped as an update',
    code: productUpdate('delete({ where: { id } })'),
    fix: /^Name these as well: \{ lists: \['inventory', 'reviews'\], rowsOf: \['inventory', 'reviews'\] \}, as productsWrites\.delete\(id\) does\.$/,
  },
  {
    name: 'a write of many rows wrapped as one of a single row',
    code: productUpdate('updateMany({ data: {} })'),
    fix: "rowsOf: ['products']",
  },
  ...[
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
  ].map(([name = '', call = '']) => ({
    name,
    code: productUpdate(call),
    fix: "lists: ['categories']",
  })),
  {
    name: 'rows of another table that are connected',
    code: `await cache.write(categoriesWrites.update(id), () =>
      prisma.category.update({ where: { id }, data: { products: { connect: { id: 2 } } } }))`,
    fix: "{ lists: ['products'], rowsOf: ['products'] }",
  },
  {
    name: 'a nested write that isn’t inside a cache.write',
    code: "await prisma.category.create({ data: { name: 'a', slug: 'a', products: { create: { name: 'a', sku: 'a', price: 1 } } } })",
    fix: "cache.write({ lists: ['categories', 'products']",
  },
  {
    name: 'a forgotten other table',
    code: `await cache.write(productsWrites.update(id), () =>
      prisma.$transaction(async (tx) => {
        await tx.product.update({ where: { id }, data: {} })
        await tx.order.update({ where: { id }, data: {} })
      }))`,
    fix: /^Name these as well: \{ lists: \['orders'\].*ordersWrites\.update\(id\) does\.$/,
  },
  ...[
    ['nobody awaits', 'cache.write(productsWrites.update(id), change)'],
    [
      'nobody awaits, whose failure is caught',
      'cache.write(productsWrites.update(id), change).catch(() => 1)',
    ],
    ['nobody awaits on purpose', 'void cache.write(productsWrites.update(id), change)'],
    ['a loop drops', '[1].forEach((key) => cache.write(productsWrites.update(key), change))'],
    ['a variable hides', 'const pending = cache.write(productsWrites.update(id), change)'],
  ].map(([name = '', code = '']) => ({
    name: `a cache.write that ${name}`,
    code: `const change = () => prisma.product.update({ where: { id }, data: {} })
      ${code}`,
    fix: 'Write await cache.write(…), or return it.',
  })),
  {
    name: 'a transaction that nobody awaits',
    code: `cache.transaction(async (tx) => {
      await cache.write(productsWrites.update(id), () => tx.product.update({ where: { id }, data: {} }))
    })`,
    fix: 'Write await cache.transaction(…), or return it.',
  },
  {
    name: 'an invalidation that isn’t called',
    path: 'scripts/uncalled.js',
    code: 'await cache.write(productsWrites.delete, () => prisma.product.delete({ where: { id } }))',
    fix: 'as productsWrites.delete(id) does.',
  },
  {
    name: 'one that is called and not told',
    code: `const stale = productsWrites.update(id)
      await prisma.product.update({ where: { id }, data: {} })`,
    fix: 'cache.write(productsWrites.update(id)',
  },
  {
    name: 'one of another table',
    code: 'await cache.write(categoriesWrites.update(id), () => prisma.product.update({ where: { id }, data: {} }))',
    fix: "lists: ['products'], rowsOf: ['products']",
  },
  {
    name: 'a write in a folder of generated code',
    path: 'src/generated/products/bulk.ts',
    code: 'await prisma.product.updateMany({ data: {} })',
    fix: 'productsBulkWrites.updateMany()',
  },
  ...['scripts/nightly.ts', 'prisma/seed.mts', 'scripts/old.js'].map((path) => ({
    name: `a write in ${path}`,
    path,
    code: 'await prisma.product.updateMany({ data: {} })',
    fix: 'productsBulkWrites.updateMany()',
  })),
]

const right: Case[] = [
  {
    name: 'all tables of a transaction',
    code: `await cache.write({ lists: ['products', 'orders'], items: [productsKeys.item(id)], rowsOf: ['orders', 'order_items'] }, () =>
      prisma.$transaction([prisma.product.update({ where: { id }, data: {} }), prisma.order.update({ where: { id }, data: {} })]))`,
  },
  {
    name: 'an invalidation that is put together',
    code: `const stale = { lists: [...productsWrites.delete(id).lists ?? [], 'orders' as const], items: [productsKeys.item(id)], rowsOf: productsWrites.delete(id).rowsOf ?? [] }
      await cache.write(stale, () => prisma.product.delete({ where: { id } }))`,
  },
  {
    name: 'one from a function',
    code: `const staleOf = (key: number) => productsWrites.delete(key)
      await cache.write(staleOf(id), () => prisma.product.delete({ where: { id } }))`,
  },
  {
    name: 'more than is needed',
    code: 'await cache.write(productsBulkWrites.deleteMany(), () => prisma.product.update({ where: { id }, data: {} }))',
  },
  {
    name: 'a connection to a row that doesn’t change',
    code: productUpdate('update({ where: { id }, data: { category: { connect: { id } } } })'),
  },
  {
    name: 'promises that are awaited later',
    code: `const change = () => prisma.product.update({ where: { id }, data: {} })
      const pending = cache.write(productsWrites.update(id), change)
      await Promise.all([pending, ...[1, 2].map((key) => cache.write(productsWrites.update(key), change))])`,
  },
  {
    name: 'what it can’t know',
    code: 'export const own = (stale: object) => cache.write(stale, () => prisma.product.delete({ where: { id } }))',
  },
  {
    name: 'an order written as one',
    code: 'await cache.write(ordersWrites.update(id), () => prisma.order.update({ where: { id }, data: {} }))',
  },
  {
    name: 'what tests write to databases of their own',
    code: 'await prisma.product.deleteMany()',
    path: 'test/helpers.ts',
  },
]

const cases = [...wrong, ...right].map((one, index) => ({
  path: `src/custom/own-${index.toString()}.ts`,
  ...one,
}))

const edits = [
  {
    path: 'src/generated/reviews/reviews.repository.ts',
    from: 'await cache.write(reviewsWrites.create(), () => db.review.create({ data }))',
    to: 'await db.review.create({ data })',
  },
]

function lockOf(files: GeneratedFile[]) {
  return { path: lockPath, text: printLock(files.map(lockEntry), { version: '0.1.0' }) }
}

/** All that doctor says of a shop with the code of every case. */
let findings: Finding[]
beforeAll(async () => {
  const shop = await materialise('shop')
  // Beside the shop, as a copy must find the packages.
  const folder = `${shop.folder}-doctor-${process.pid.toString()}`
  cpSync(shop.folder, folder, { recursive: true })
  const files = cases.map(({ path, code }) => ({
    path,
    text:
      head(path.startsWith('src/') ? '../'.repeat(path.split('/').length - 2) : '../src/') + code,
  }))
  await writeFiles(folder, [...files, lockOf(shop.files), ...editFiles(shop.files, edits)])
  const args = ['doctor', '--offline', '--json', '--out', folder]
  const { stdout } = await pylight(fixtureFolder('shop'), args)
  rmSync(folder, { recursive: true })
  findings = (JSON.parse(stdout) as { findings: Finding[] }).findings
})

const findingsOf = (path: string) => findings.filter(({ at }) => at?.includes(`/${path}:`))

describe('doctor finds', () => {
  test.each(cases.filter(({ fix }) => fix !== undefined))('$name', ({ path, fix = '' }) => {
    const found = findingsOf(path)
    expect(found.map(({ level, subject }) => `${level} ${subject}`)).toContain('error code')
    expect(found.every(({ level }) => level === 'error')).toBe(true)
    const advice = found.map((finding) => finding.fix).join('\n')
    if (typeof fix === 'string') expect(advice).toContain(fix)
    else expect(advice).toMatch(fix)
  })
})

test('doctor finds what an edit by hand took out of a repository', () => {
  const found = findings.filter(({ at }) => at?.includes('src/generated/reviews/'))
  expect(found.map(({ fix }) => fix)).toEqual([
    'Write cache.write(reviewsWrites.create(), () => db.review.create(…)).',
  ])
  expect(findings.some(({ at }) => at?.includes('src/generated/orders/'))).toBe(false)
})

describe('doctor accepts', () => {
  test.each(cases.filter(({ fix }) => fix === undefined))('$name', ({ path }) => {
    expect(findingsOf(path)).toEqual([])
  })
})
