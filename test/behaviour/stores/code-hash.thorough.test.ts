import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editFiles, type Edit } from '../../running/edit-files.js'
import { generateFixture } from '../../running/generate-fixture.js'
import { materialiseFiles } from '../../running/materialise.js'

/** `codeHash` of these tables in the shop, edited. */
async function hashes(edits: Edit[], helper = 'export const shout = String') {
  const files = await generateFixture('shop')
  const added = { path: 'src/custom/shout.ts', text: `${helper}\n`, mode: 'once' as const }
  const { folder } = await materialiseFiles('shop-code', [...editFiles(files, edits), added])
  const path = join(folder, 'src/generated/shared/cache/code.ts')
  const { codeHash } = (await import(path)) as { codeHash: (table: string) => string }
  return { categories: codeHash('categories'), products: codeHash('products') }
}

const importing: Edit = {
  path: 'src/generated/categories/categories.schema.ts',
  from: /^/,
  to: "import { shout } from '../../custom/shout.js'\n",
}

test("a table's code is its files and what they import, at whatever distance", async () => {
  const plain = await hashes([])
  expect(plain.categories).not.toBe(plain.products)
  expect(await hashes([], 'export const shout = Number')).toEqual(plain)

  const edited = await hashes([importing])
  expect(edited.products).toBe(plain.products)
  expect(edited.categories).not.toBe(plain.categories)

  const helped = await hashes([importing], 'export const shout = Number')
  expect(helped.products).toBe(plain.products)
  expect(helped.categories).not.toBe(edited.categories)

  const shared = {
    path: 'src/generated/shared/query.ts',
    from: /$/,
    to: "\n// edited, from './'\n",
  }
  const all = await hashes([shared])
  expect(all.products).not.toBe(plain.products)
  expect(all.categories).not.toBe(plain.categories)
})
