import { format } from 'prettier'
import { beforeAll, describe, expect, it } from 'vitest'
import { findBreaks } from '../../src/output/merge/invariants.js'
import type { GeneratedFile } from '../../src/render/generated-file.js'
import { generateFixture } from '../running/generate-fixture.js'
import { fateOf, MemoryProject } from '../stories/project.js'

const folder = 'src/generated/products/products'

let files: GeneratedFile[]
let repository: string
let cache: string
beforeAll(async () => {
  files = await generateFixture('shop')
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ''
  repository = textOf(`${folder}.repository.ts`)
  cache = textOf(`${folder}.cache.ts`)
})

describe('the rules of the cache', () => {
  it('holds in what is generated', () => {
    expect(findBreaks({ table: 'products', repository, cache })).toEqual([])
  })

  it('holds in another layout', async () => {
    const layOut = (text: string) => format(text, { parser: 'typescript', printWidth: 60 })
    const [laidOut, repositoryLaidOut] = [await layOut(cache), await layOut(repository)]
    expect(laidOut).toContain('"products"')
    expect(
      findBreaks({
        table: 'products',
        repository: repositoryLaidOut,
        cache: laidOut,
        generatedCache: cache,
      }),
    ).toEqual([])
  })

  it.each<[what: string, from: RegExp, to: string, message: RegExp]>([
    [
      'a bare write',
      /cache\.write\(productsWrites\.delete\(id\), \(\) =>\n +([^\n]*),\n +\)\n/,
      '$1\n',
      /db\.product\.delete\(\) is not inside/,
    ],
    [
      'a write in something else',
      /cache\.write\(productsWrites\.delete/,
      'other(productsWrites.delete',
      /is not inside/,
    ],
    [
      'another kind of write',
      /productsWrites\.delete\(/,
      'productsWrites.none(',
      /…Writes\.none, which does not exist/,
    ],
    [
      'a write by another name',
      /cache\.write\(productsWrites\.delete\(id\), \(\) =>\n +([^\n]*),\n +\)\n/,
      'Promise.resolve()\n  const { product: table } = db\n  await table.delete({ where: { id } }) // db.product.delete\n',
      /table\.delete\(\) is not inside/,
    ],
    [
      'a write of a transaction',
      /cache\.write\(productsWrites\.delete\(id\), \(\) =>\n +([^\n]*),\n +\)\n/,
      "prisma.$transaction(async (all) => all['product'].delete({ where: { id } })) // db.product.delete\n",
      /all\['product'\]\.delete\(\) is not inside/,
    ],
    [
      'a write in a function that anybody calls',
      /export async function deleteProduct[^]*$/,
      `const remove = (id: number) => db.product.delete({ where: { id } })
export async function deleteProduct(id: number): Promise<void> {
  await cache.write(productsWrites.delete(id), () => remove(id))
}
export const purge = (id: number) => remove(id)
`,
      /db\.product\.delete\(\) is not inside/,
    ],
    [
      'the invalidation of a smaller write',
      /productsWrites\.delete\(/,
      'productsWrites.update(',
      /invalidates as …Writes\.update does; use …Writes\.delete/,
    ],
  ])('does not hold after %s', (_, from, to, message) => {
    const broken = repository.replace(from, to)
    expect(broken).not.toBe(repository)
    const [found] = findBreaks({ table: 'products', repository: broken, cache })
    expect(found).toMatchObject({ file: 'repository' })
    expect(found?.message).toMatch(message)
    expect(broken.split('\n')[(found?.line ?? 0) - 1]).toContain('db.product.delete')
  })

  it('holds when the write is in a separate function', () => {
    const moved = repository.replace(
      /export async function deleteProduct[^]*$/,
      `const remove = (id: number) => db.product.delete({ where: { id } })
export async function deleteProduct(id: number): Promise<void> {
  await cache.write(productsWrites.delete(id), () => remove(id))
}
`,
    )
    expect(findBreaks({ table: 'products', repository: moved, cache })).toEqual([])
  })

  it('does not hold without a table that a deletion cascades to', () => {
    const broken = cache.replace(
      "lists: ['products', 'inventory', 'reviews']",
      "lists: ['products']",
    )
    expect(broken).not.toBe(cache)
    const texts = { table: 'products', repository, cache: broken, generatedCache: cache }
    expect(findBreaks(texts).map(({ message }) => message)).toEqual([
      'delete does not make the lists of inventory stale',
      'delete does not make the lists of reviews stale',
    ])
  })

  it.each<[what: string, from: string, to: string, message: RegExp]>([
    ['lists', "lists: ['products']", 'lists: []', /does not make the lists of products stale/],
    ['items', 'items: [productsKeys.item(id)],', '', /does not make the items of products stale/],
    ['keys', '=> `products:GET:id', '=> `id', /does not begin with products:GET:/],
  ])('does not hold with other %s', (_, from, to, message) => {
    const broken = cache.replace(from, () => to)
    expect(broken).not.toBe(cache)
    const [found] = findBreaks({ table: 'products', repository, cache: broken })
    expect(found).toMatchObject({ file: 'cache' })
    expect(found?.message).toMatch(message)
  })
})

it('refuses a merge that would leave stale answers, and names the line', async () => {
  const project = new MemoryProject()
  await project.run(files)
  const path = `${folder}.repository.ts`
  project.edit(
    path,
    /cache\.write\(productsWrites\.delete\(id\), \(\) =>\n +([^\n]*),\n +\)\n/,
    'db.product.delete({ where: { id } })\n',
  )
  const next = files.map((file) =>
    file.path === path ? { ...file, text: file.text.replace('page', 'pages') } : file,
  )
  const before = new Map(project.disk)
  const changes = await project.run(next)
  expect(fateOf(changes, path)).toBe('refuse')
  const { line, cause } = changes.find((change) => change.path === path) ?? {}
  expect(cause).toEqual({ breaks: 'db.product.delete() is not inside a cache.write(…)' })
  expect(project.disk.get(path)?.split('\n')[(line ?? 0) - 1]).toContain('db.product.delete')
  expect(project.disk).toEqual(before)
})
