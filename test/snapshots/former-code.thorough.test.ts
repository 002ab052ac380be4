import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { materialise } from '../running/materialise.js'
import { ownProgram, typeErrors } from './strict-program.js'

const formerCode = `
import { cache } from '../generated/shared/cache/index.js'
import { prisma } from '../generated/shared/prisma.js'
import { productsWrites } from '../generated/products/products.cache.js'
import { productsQuery } from '../generated/products/products.schema.js'

export const query = productsQuery(new URLSearchParams())
export const created = cache.write(productsWrites.create, () =>
  prisma.product.create({ data: { name: 'Lamp', sku: 'L', price: 1 } }),
)
`

const useOfRows = `
import { findProduct, findProductPage } from '../generated/products/products.repository.js'
import { parseProductsQuery } from '../generated/products/products.schema.js'

const { items } = await findProductPage(parseProductsQuery(new URLSearchParams('price__gt=5')))
export const names: string[] = items.map(({ name }) => name)
export const stock: number = items[0]!.stock
export const price: string = (await findProduct(1)).price
`

/** The compiler's messages for a file in the shop's `src/custom`. */
let errorsOf: (name: string) => string[]
beforeAll(async () => {
  const { folder } = await materialise('shop')
  const texts = { 'src/custom/former.ts': formerCode, 'src/custom/rows.ts': useOfRows }
  const program = ownProgram(folder, texts)
  errorsOf = (name) => typeErrors(program, [join(folder, 'src/custom', name)])
})

test('code written for former generated code does not compile, and is told what to call', () => {
  expect(errorsOf('former.ts')).toEqual([
    expect.stringMatching(/former\.ts:\d+ .*has no exported member.*productsQuery/),
    expect.stringMatching(/former\.ts:\d+ .*no properties in common/),
  ])
})

test('a row of a repository has its columns, and may be missing', () => {
  expect(errorsOf('rows.ts')).toEqual([
    expect.stringMatching(/rows\.ts:\d+ Property 'stock' does not exist on type 'Product'/),
    expect.stringMatching(/rows\.ts:\d+ Object is possibly 'undefined'/),
  ])
})
