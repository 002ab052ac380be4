import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { materialise } from '../running/materialise.js'
import { ownProgram, typeErrors } from './strict-program.js'

const custom = 'src/custom/products.ts'

/** The compiler's messages for code in `src/custom/products.ts`. */
async function errorsOf(code: string): Promise<string[]> {
  const { files } = await materialise('shop')
  const text = files.find(({ path }) => path === custom)?.text ?? ''
  const own = `${text}\n// The folder of this test.\n`
  const { folder } = await materialise('shop', undefined, { [custom]: own })
  writeFileSync(join(folder, custom), text + code)
  return typeErrors(ownProgram(folder)).map((error) => error.replace(/^.*\/src\//, 'src/'))
}

test('code written for former generated code does not compile, and is told what to call', async () => {
  const errors = await errorsOf(`
import { cache } from '../generated/shared/cache/index.js'
import { prisma } from '../generated/shared/prisma.js'
import { productsWrites } from '../generated/products/products.cache.js'
import { productsQuery } from '../generated/products/products.schema.js'

export const query = productsQuery(new URLSearchParams())
export const created = cache.write(productsWrites.create, () =>
  prisma.product.create({ data: { name: 'Lamp', sku: 'L', price: 1 } }),
)
`)
  expect(errors).toEqual([
    expect.stringMatching(/products\.ts:\d+ .*has no exported member.*productsQuery/),
    expect.stringMatching(/products\.ts:\d+ .*no properties in common/),
  ])
}, 300_000)

test('a row of a repository has its columns, and may be missing', async () => {
  const errors = await errorsOf(`
import { findProduct, findProductPage } from '../generated/products/products.repository.js'
import { parseProductsQuery } from '../generated/products/products.schema.js'

const { items } = await findProductPage(parseProductsQuery(new URLSearchParams('price__gt=5')))
export const names: string[] = items.map(({ name }) => name)
export const stock: number = items[0]!.stock
export const price: string = (await findProduct(1)).price
`)
  expect(errors).toEqual([
    expect.stringMatching(/products\.ts:\d+ Property 'stock' does not exist on type 'Product'/),
    expect.stringMatching(/products\.ts:\d+ Object is possibly 'undefined'/),
  ])
}, 300_000)
